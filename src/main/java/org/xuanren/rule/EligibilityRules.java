package org.xuanren.rule;

import java.util.List;

/** Eligibility: what its gate asks about one candidate, in the order of reading. */
final class EligibilityRules {

    static final List<Rule> ALL = List.of(new QualificationConcluded(), new YearsOfService(), new GrassRootsExperience(),
        new PostsOneLevelBelow(), new YearsInPost(), new StepByStep(), new Education(), new TrainedBefore(), new PartyAge(), new Healthy(),
        new LegallyQualified(), new PartySecretaryInPerson(), new ExceptionGrounded(), new ExceptionConsented(), new ExceptionInTime(),
        new ExceptionWithinLimits(), new NoKinInUnit(), new NotChiefAtHome(), new BackAfterBlame());

    private EligibilityRules() { }
}
