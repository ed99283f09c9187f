package org.xuanren.rule;

import java.util.List;
import java.util.stream.Stream;

/** Decision: what its gate asks, in the order of reading. */
final class DecisionRules {

    /** What makes the meeting and its vote valid. */
    static final List<Rule> VALID = List.of(
        new OnlyConformingPersons(),
        new PostAsOpened(),
        new QuotaAtDecision(),
        new NothingBarsTheMeeting(),
        new SuperiorConsented(),
        new PlenumDecidesOnChiefs(),
        new PlenumAskedInRecess(),
        new DecidedTogether(),
        new MembersAsCalled(),
        new DecisionQuorum(),
        new ConcernedAreRecused(),
        new RecorderDesignated(),
        new PresentedByResponsible(),
        new PresentedOneByOne(),
        new EverybodyStates(),
        new DeferralHeeded(),
        new WayOfVotingIsKnown(),
        new LocalBodyVotesBySecretBallot(),
        new DepartmentVotesBySecretBallot(),
        new MinutesComplete());

    static final List<Rule> ALL = Stream.concat(VALID.stream(),
        Stream.of(new VotedDownStaysOut(), new DeferredComesAgain(), new AdoptedByMajority(VALID))).toList();

    private DecisionRules() { }
}
