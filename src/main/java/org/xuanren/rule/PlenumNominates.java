package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-NOM-PLENUM (通知 二.2) at the opening: candidates for a chief post one level down come from recommendation and nomination by the
 * members of the full committee, at a plenum with the quorum of any of its meetings.
 */
public final class PlenumNominates implements Rule {

    static final RuleId ID = RuleId.of("R-NOM-PLENUM");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var nomination = file.require(OpeningNomination.class);
        var quorum = file.edition().share("decision.quorum");
        var fact = "%s 全委会应到 %d 人，到会 %d 人，有效票 %d 张".formatted(nomination.heldOn(), nomination.due(), nomination.present(),
            nomination.valid());
        if (!quorum.reachedBy(nomination.present(), nomination.due())) {
            return Finding.notMet(ID, fact + "，到会不足" + quorum.inWords(), "请重新召开全委会推荐提名").from(Step.OPENING_NOMINATION);
        }
        var named = nomination.people().stream().filter(person -> nomination.named(person.id())).map(PersonRef::name).toList();
        if (named.isEmpty()) {
            return Finding.notMet(ID, fact + "，没有人选得票", "请重新召开全委会推荐提名").from(Step.OPENING_NOMINATION);
        }
        return Finding.met(ID, fact + "，提名" + String.join("、", named));
    }
}
