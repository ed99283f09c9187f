package org.xuanren.rule;

import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.statute.Item;
import org.xuanren.statute.Step;
import org.xuanren.statute.RuleId;

/** R-PUB-CONTENT: the notice holds all that the edition lists; an exceptional promotion, and no other, states its ground. */
public final class PublicityTells implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-CONTENT");

    private static final String GROUND = "exceptional-ground";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notice = file.require(PublicityNotice.class);
        var person = notice.person().id();
        var missing = due(file, person).stream().filter(item -> !notice.contents().contains(item.id())).map(Item::label).toList();
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "公示内容缺少：" + String.join("、", missing), "请补全后公示").from(Step.PUBLICITY_NOTICE);
        }
        return exceptional(file, person) && notice.exceptionGround().isBlank()
            ? Finding.notMet(ID, "破格提拔，公示未写明破格事由", "请写明后重新公示").from(Step.PUBLICITY_NOTICE)
            : Finding.met(ID, "公示内容完整，共 %d 项".formatted(notice.contents().size()));
    }

    /** What a notice about that person has to hold. */
    public static List<Item> due(CaseFile file, String person) {
        var exceptional = exceptional(file, person);
        return file.edition().list("publicity.content").stream().filter(item -> exceptional || !item.id().equals(GROUND)).toList();
    }

    /** Whether he is promoted outside the requirements. */
    public static boolean exceptional(CaseFile file, String person) {
        return file.of(person).latest(EligibilitySheet.class).filter(EligibilitySheet::exceptionRequested).isPresent();
    }
}
