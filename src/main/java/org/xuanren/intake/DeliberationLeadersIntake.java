package org.xuanren.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.roster.Cadre;
import org.xuanren.rule.DisagreementSettled;
import org.xuanren.rule.LeadersDeliberated;
import org.xuanren.rule.SuperiorLeaderAsked;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Step;

/** The inspected candidates, of whom some are proposed to the meeting. */
@Component
final class DeliberationLeadersIntake implements StepIntake {

    private final RosterFacts facts;

    DeliberationLeadersIntake(RosterFacts facts) {
        this.facts = facts;
    }

    @Override
    public Step step() {
        return Step.DELIBERATION_LEADERS;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var removal = file.kind() == CaseKind.REMOVAL;
        return new Known()
            .line(removal ? "拟免职位" : "拟任职位", file.require(OpeningVacancy.class).post().title())
            .line(removal ? "拟免人选" : "通过考察的人选", known(file.inspected()).map(Cadre::name).collect(Collectors.joining("、")))
            .context().proposes("outcome", "PROPOSE")
            .prepares("proposals", known(DisagreementSettled.left(file)).map(DeliberationLeadersIntake::row).toList());
    }

    private Stream<Cadre> known(List<String> persons) {
        return persons.stream().map(facts::cadre).flatMap(Optional::stream);
    }

    /** What is missing is told now: behind the other consultations it would cost all of them again, the month of the assisting side included. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var proposed = ((DeliberationLeaders) evidence).proposed().size();
        var post = asking.file().require(OpeningVacancy.class).post();
        faults.unless(!post.dualManaged() || proposed <= 1, "R-DLB-DUAL", "双重管理职位提出 %d 人提交会议，%s的意见须针对一名人选".formatted(proposed, post.coManagingParty()),
            "请只提出一名拟任人选");
        asking.foresee(evidence, faults, new LeadersDeliberated(), new SuperiorLeaderAsked());
    }

    private static Map<String, Object> row(Cadre cadre) {
        return Map.of("key", cadre.id(), "name", cadre.name(), "post", cadre.file().currentPost(), "nonParty", !cadre.partyMember());
    }
}
