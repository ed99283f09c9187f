package org.xuanren.intake;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationPlan.BallotForm;
import org.xuanren.evidence.RecommendationPlan.Presides;
import org.xuanren.evidence.RecommendationPlan.Way;
import org.xuanren.evidence.VoterLevel;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.rule.BallotFitsOccasion;
import org.xuanren.rule.RecommendationSteps;
import org.xuanren.rule.ScopeAtTurnover;
import org.xuanren.rule.ScopeOfParties;
import org.xuanren.rule.ScopeOfSinglePromotion;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Step;

/** Who takes part is frozen from the roster here, before the meeting, and never typed. */
@Component
final class RecommendationPlanIntake implements StepIntake {

    private final RosterFacts roster;

    RecommendationPlanIntake(RosterFacts roster) {
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.RECOMMENDATION_PLAN;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var vacancy = file.require(OpeningVacancy.class);
        var scope = roster.scopeOf(vacancy.post().organisation());
        var turnover = vacancy.occasion() == Occasion.TURNOVER;
        var meetingFirst = file.edition().text("recommendation.order").equals("meeting-first");
        var own = file.edition().text("recommendation.turnover.presides").equals("own");
        var context = FormContext.empty()
            .freezes("scope", scope)
            .shows("scopeSize", scope.size())
            .shows("scopeLevels", VoterLevel.of(scope).stream().map(one -> "%s %d 人".formatted(one.level(), one.people())).toList())
            .shows("scopeTable", scope.stream().map(one -> Map.of("name", one.name(), "group", one.groupLabel(), "level", one.level())).toList())
            .proposes("ballotForm", (turnover ? BallotForm.WHOLE_TEAM : BallotForm.FOR_POST).name())
            .proposes("firstWay", (meetingFirst ? Way.MEETING : Way.TALKS).name())
            .proposes("presides", (!turnover ? Presides.ORGANIZATION_DEPARTMENT : own ? Presides.OWN : Presides.SUPERIOR_WITH_OWN).name())
            .offers("persons", persons(file));
        if (vacancy.subject() != null) {
            context.proposes("persons", List.of(vacancy.subject().id()));
        }
        return context;
    }

    /** In a transfer only the person who was named from the start, for a chief post one level down only those whom the plenum named. */
    private List<Option> persons(CaseFile file) {
        if (file.kind() == CaseKind.TRANSFER) {
            return roster.choice(roster.people(List.of(file.require(OpeningVacancy.class).person())));
        }
        return file.latest(OpeningNomination.class)
            .map(nomination -> roster.choice(nomination.people().stream().filter(one -> nomination.named(one.id())).toList()))
            .orElseGet(roster::everybody);
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        return Map.of("people", roster.people(submitted.get("persons") instanceof List<?> ids ? ids : List.of()));
    }

    /** What the plan alone decides is told now: behind meeting, talks and analysis everybody would vote again. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var plan = (RecommendationPlan) evidence;
        asking.requireAhead(plan.plannedOn(), "计划会议日期", "R-REC-STEPS", faults);
        asking.foresee(plan, faults, new BallotFitsOccasion(), RecommendationSteps.LIST, RecommendationSteps.CHAIR, RecommendationSteps.WAY);
        if (plan.scope().isEmpty()) {
            faults.unless(false, "R-REC-SCOPE-ONE",
                "名册中没有%s的推荐参加范围".formatted(asking.file().require(OpeningVacancy.class).post().organisationName()),
                "请先在名册中登记按职务应参加推荐的人员");
        } else {
            asking.foresee(plan, faults, new ScopeAtTurnover(), new ScopeOfParties(), new ScopeOfSinglePromotion());
        }
    }
}
