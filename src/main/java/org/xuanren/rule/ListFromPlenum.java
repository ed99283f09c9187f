package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.statute.RuleId;

/**
 * R-NOM-PLENUM (通知 二.2) at the recommendation: for a chief post one level down nobody stands on the list whom the plenum did not name.
 */
public final class ListFromPlenum implements Rule {

    static final RuleId ID = RuleId.of("R-NOM-PLENUM");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var nomination = file.require(OpeningNomination.class);
        var strange = file.require(RecommendationPlan.class).people().stream()
            .filter(person -> !nomination.named(person.id())).map(PersonRef::name).toList();
        if (strange.isEmpty()) {
            return Finding.met(ID, "推荐名册人员均由 %s 全委会推荐提名".formatted(nomination.heldOn()));
        }
        return Finding.notMet(ID, "推荐名册中未经全委会推荐提名：" + String.join("、", strange), "请从全委会提名人选中确定推荐名册");
    }
}
