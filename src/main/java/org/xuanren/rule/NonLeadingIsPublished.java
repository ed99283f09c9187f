package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.statute.RuleId;

/** R-PUB-NONLEAD (通知 二.5): promotions to non-leading posts from division level up are made public too, within a stated scope. */
public final class NonLeadingIsPublished implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-NONLEAD");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (file.require(OpeningVacancy.class).post().leading()) {
            return Finding.notApplicable(ID, "职位为领导职务");
        }
        var notice = file.require(PublicityNotice.class);
        return Finding.met(ID, "非领导职务，%s 公示，%s：%s".formatted(notice.publishedOn(), notice.scope().label(), notice.medium()));
    }
}
