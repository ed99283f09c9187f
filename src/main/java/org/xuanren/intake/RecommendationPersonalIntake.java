package org.xuanren.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.RecommendationPersonal;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.statute.Step;

/** Personal recommendations. What is unsigned or unreviewed is not taken in: to find it later would mean to vote again. */
@Component
final class RecommendationPersonalIntake implements StepIntake {

    private final RosterFacts roster;

    RecommendationPersonalIntake(RosterFacts roster) {
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.RECOMMENDATION_PERSONAL;
    }

    @Override
    public FormContext context(Asking asking) {
        return FormContext.empty().offers("recommendations.person", roster.everybody())
            .shows("listed", String.join("、", roster.told(asking.file().require(RecommendationPlan.class).people()).values()));
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        return Map.of("people", roster.people(RosterFacts.column(submitted.get("recommendations"), "person")));
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var personal = (RecommendationPersonal) evidence;
        for (var one : personal.recommendations()) {
            faults.unless(one.signedOn() != null, "R-REC-PERS-SIGNED", "%s推荐%s没有署名材料".formatted(one.recommender(), personal.nameOf(one)),
                "请补交署名推荐材料并填写签署日期，否则删去该行");
            faults.unless(!one.review().isBlank() && !one.reviewedBy().isBlank(), "R-REC-PERS-REVIEW",
                "对%s的个人推荐未经审核".formatted(personal.nameOf(one)), "请填写审核意见和审核人");
        }
    }
}
