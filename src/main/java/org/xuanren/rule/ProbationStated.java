package org.xuanren.rule;

import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.AppointmentNotice.Authority;
import org.xuanren.evidence.AppointmentNotice.Probation;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.statute.RuleId;

/**
 * R-APT-PROB: who is not elected and becomes deputy of a department, or leads one of its internal organs or of those of a discipline
 * commission, court or procuratorate, up to bureau level, is on probation for a year. Whoever is elected is not; of a department
 * that is its chief alone, so no other authority than committee or government frees one of its deputies.
 */
public final class ProbationStated implements Rule {

    static final RuleId ID = RuleId.of("R-APT-PROB");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notice = file.require(AppointmentNotice.class);
        if (!file.kind().probationPossible()) {
            return notice.probation() == Probation.NONE ? Finding.notApplicable(ID, file.kind().label() + "不实行试用期")
                : Finding.notMet(ID, "%s不实行试用期，任免通知载明%s".formatted(file.kind().label(), notice.probation().label()), "请重拟任免通知");
        }
        var months = file.edition().number("probation.months");
        var post = file.require(OpeningVacancy.class).post();
        if (!appointed(notice.authority()) && deputyOfDepartment(post)) {
            return Finding.notMet(ID, "%s是部门副职，任职通知载明的任免机关为%s".formatted(notice.post().title(), notice.authority().label()),
                "部门副职由党委或政府任免，请核对后重拟任职通知");
        }
        if (notice.probation() == Probation.NONE && due(post, notice.authority())) {
            return Finding.notMet(ID, "%s应当实行试用期，任职通知载明%s".formatted(notice.post().title(), notice.probation().label()),
                "请按试用期 %d 个月重拟任职通知".formatted(months));
        }
        if (notice.probation() == Probation.ONE_YEAR && notice.authority() == Authority.ELECTED) {
            return Finding.notMet(ID, "%s由选举产生，任职通知载明%s".formatted(notice.post().title(), notice.probation().label()),
                "选举产生的不实行试用期，请重拟任职通知");
        }
        return Finding.met(ID, "任职通知载明%s（规定为 %d 个月）".formatted(notice.probation().label(), months));
    }

    private static boolean due(PostSnapshot post, Authority authority) {
        return appointed(authority) && (deputyOfDepartment(post)
            || post.internal() && tried(post) && OrganisationKinds.triesOutInternalLeaders(post.organisationKind()));
    }

    private static boolean appointed(Authority authority) {
        return authority == Authority.COMMITTEE || authority == Authority.GOVERNMENT;
    }

    private static boolean deputyOfDepartment(PostSnapshot post) {
        return tried(post) && !post.internal() && !post.chief() && OrganisationKinds.department(post.organisationKind());
    }

    private static boolean tried(PostSnapshot post) {
        return post.leading() && !post.level().equals("PROVINCE");
    }
}
