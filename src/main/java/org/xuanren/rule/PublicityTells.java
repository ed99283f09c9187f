package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.statute.Item;
import org.xuanren.statute.Step;
import org.xuanren.statute.RuleId;

/** R-PUB-CONTENT: the notice holds all that the edition lists; an exceptional promotion states its ground. */
public final class PublicityTells implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-CONTENT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notice = file.require(PublicityNotice.class);
        var missing = file.edition().list("publicity.content").stream().filter(item -> !notice.contents().contains(item.id()))
            .map(Item::label).toList();
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "公示内容缺少：" + String.join("、", missing), "请补全后重新公示").from(Step.PUBLICITY_NOTICE);
        }
        var exceptional = file.of(notice.person().id()).latest(EligibilitySheet.class).filter(EligibilitySheet::exceptionRequested).isPresent();
        return exceptional && notice.exceptionGround().isBlank()
            ? Finding.notMet(ID, "破格提拔，公示未写明破格事由", "请写明后重新公示").from(Step.PUBLICITY_NOTICE)
            : Finding.met(ID, "公示内容完整，共 %d 项".formatted(notice.contents().size()));
    }
}
