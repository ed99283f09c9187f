package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.statute.RuleId;

/** R-PUB-LEAD (通知 二.5): a promotion to a leading post is made public before it takes effect. */
public final class PromotionIsPublished implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-LEAD");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (!file.require(OpeningVacancy.class).post().leading()) {
            return Finding.notApplicable(ID, "职位为非领导职务");
        }
        var notice = file.require(PublicityNotice.class);
        return Finding.met(ID, "%s 公示%s，%s：%s".formatted(notice.publishedOn(), notice.person().name(), notice.scope().label(), notice.medium()));
    }
}
