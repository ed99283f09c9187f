package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;

/**
 * R-NOM-PLENUM (通知 二.2) at the opening: candidates for a chief post one level down come from recommendation and nomination by the
 * members of the full committee, at a plenum with the quorum of any of its meetings. Where the list handed out at the recommendation must
 * have more names than posts, the plenum names more than one: nothing later leads back to it.
 */
public final class PlenumNominates implements Rule {

    static final RuleId ID = RuleId.of("R-NOM-PLENUM");

    private static final String AGAIN = "请重新召开全委会推荐提名";

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
            return Finding.notMet(ID, fact + "，到会不足" + quorum.inWords(), AGAIN);
        }
        var named = nomination.people().stream().filter(person -> nomination.named(person.id())).map(PersonRef::name).toList();
        if (named.isEmpty()) {
            return Finding.notMet(ID, fact + "，没有人选得票", AGAIN);
        }
        if (file.edition().flag("recommendation.reference-list") && named.size() < 2) {
            return Finding.notMet(ID, fact + "，只提名%s 1 人，%s要求差额推荐".formatted(named.get(0), file.edition().label()), AGAIN);
        }
        return Finding.met(ID, fact + "，提名" + String.join("、", named));
    }
}
