package org.xuanren.rule;

import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.statute.RuleId;

/** R-PUB-WINDOW (通知 二.5): nobody elects or appoints, and no notice of appointment is issued, before the period of publicity is over. */
public final class NoticeAfterPublicity implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-WINDOW");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (file.latest(PublicityNotice.class).isEmpty()) {
            return Finding.notApplicable(ID, "本案不须公示");
        }
        var last = PublicityPeriod.lastDay(file);
        var acted = file.require(AppointmentNotice.class).actedOn();
        if (acted != null && !acted.isAfter(last)) {
            return Finding.notMet(ID, "选举或任免日期 %s，公示期至 %s".formatted(acted, last), "公示期满前的任命无效，请待期满后另行选举或任命");
        }
        return file.asOf().isAfter(last) ? Finding.met(ID, "公示期至 %s，已期满".formatted(last))
            : Finding.notMet(ID, "公示期至 %s，尚未期满".formatted(last), "请待期满后再发任职通知");
    }
}
