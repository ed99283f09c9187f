package org.xuanren.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;

/**
 * R-QUOTA-LIMIT (通知 二.6), asked last when the appointment takes effect: whoever was to leave by the same decision must have left by then, and places
 * that other cases have filled in between count.
 */
public final class QuotaAtAppointment implements Rule {

    static final RuleId ID = RuleId.of("R-QUOTA-LIMIT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notice = file.require(AppointmentNotice.class);
        var post = notice.post();
        var after = post.after(List.of(), notice.person());
        var fact = "%s核定 %d 个，任职前 %d 人，任职后 %d 人".formatted(post.title(), post.approved(), post.filled(), after);
        return after <= post.approved() ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact + "，超职数 %d 个；现任：%s".formatted(after - post.approved(), post.holders().stream().map(PersonRef::name).collect(Collectors.joining("、"))),
                "任职暂不生效，请先办结同批人员的免职或更新名册，再提交任免通知");
    }
}
