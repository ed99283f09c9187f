package org.xuanren.rule;

import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-APT-DATE: time in post counts from the act that fills the post: the decision of the committee, or the later election or appointment.
 * Of a post that is elected, or filled by the congress or CPPCC, it is never the decision of the committee.
 */
public final class AppointmentDated implements Rule {

    static final RuleId ID = RuleId.of("R-APT-DATE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notice = file.require(AppointmentNotice.class);
        var decision = file.require(DecisionMeeting.class);
        if (decision.appointee().filter(one -> one.id().equals(notice.person())).isEmpty()) {
            return Finding.notMet(ID, file.kind().inWords("任职通知的人选") + notice.personName() + "不是会议决定的人选", "请按会议决定重拟");
        }
        if (notice.post().elected() && !filling(notice)) {
            return Finding.notMet(ID, file.kind().inWords("%s由选举产生或由人大、政协任免，任职通知载明的任免机关为%s").formatted(notice.post().title(), notice.authority().label()),
                "请待选举或任免后按其机关和日期重拟；确由党委任免的，请先在名册中更正职位性质");
        }
        return notice.countsFrom().isBefore(decision.heldOn())
            ? Finding.notMet(ID, file.kind().inWords("任职时间 %s 早于讨论决定的 %s").formatted(notice.countsFrom(), decision.heldOn()), "请按决定日期重拟")
            : Finding.met(ID, file.kind().inWords("任职时间自 %s 起计算（%s）".formatted(notice.countsFrom(), notice.authority().label())));
    }

    /** Whether the authority can fill a post that is elected: the government just those of its deputies. */
    private static boolean filling(AppointmentNotice notice) {
        return switch (notice.authority()) {
            case ELECTED, CONGRESS -> true;
            case GOVERNMENT -> !notice.post().chief() && notice.post().organisationKind().equals("GOVERNMENT");
            case COMMITTEE -> false;
        };
    }
}
