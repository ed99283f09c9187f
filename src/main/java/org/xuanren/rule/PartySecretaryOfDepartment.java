package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.PartySecretary;
import org.xuanren.statute.RuleId;

/**
 * R-QUOTA-PARTYSEC (通知 二.6) at the opening: the Party secretary of a government department is its administrative chief who is a
 * Party member. The two exceptions are checked against the roster as far as it knows, and need a ground.
 */
public final class PartySecretaryOfDepartment implements Rule {

    static final RuleId ID = RuleId.of("R-QUOTA-PARTYSEC");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var vacancy = file.require(OpeningVacancy.class);
        var post = vacancy.post();
        if (!post.partySecretary()) {
            return Finding.notApplicable(ID, "%s不是政府部门党组织书记职位".formatted(post.title()));
        }
        var subject = vacancy.subject();
        if (subject != null && !subject.partyMember()) {
            return Finding.notMet(ID, "转任人选%s不是中共党员".formatted(subject.name()), "不得提任党组织书记，请另提人选");
        }
        if (vacancy.partySecretary() == PartySecretary.NONE) {
            return withoutException(vacancy);
        }
        if (post.administrativeChief()) {
            return Finding.notMet(ID, "%s同时为行政正职，选择了“%s”".formatted(post.title(), vacancy.partySecretary().label()),
                "书记由行政正职担任，请改选“无例外”");
        }
        if (vacancy.partySecretary() == PartySecretary.CHIEF_NO_MEMBER && (vacancy.chief() == null || vacancy.chief().partyMember())) {
            return Finding.notMet(ID, vacancy.chief() == null ? "名册中没有%s的行政正职".formatted(post.organisationName())
                : "行政正职%s是中共党员".formatted(vacancy.chief().name()), "不适用“行政正职不是中共党员”的例外，请改选后重新登记");
        }
        if (vacancy.partySecretary() == PartySecretary.CHIEF_FROM_ABOVE && (vacancy.chief() == null || !vacancy.chief().leadsAbove())) {
            return Finding.notMet(ID, vacancy.chief() == null ? "名册中没有%s的行政正职".formatted(post.organisationName())
                : "名册中行政正职%s没有上级党委、政府的领导职务".formatted(vacancy.chief().name()), "不适用“行政正职由上级领导兼任”的例外，请改选后重新登记");
        }
        if (vacancy.partySecretaryReason().isBlank()) {
            return Finding.notMet(ID, "选择了“%s”，未写明依据".formatted(vacancy.partySecretary().label()), "请写明例外依据");
        }
        return Finding.met(ID, "%s，依据：%s；书记人选须为本部门中共党员行政副职".formatted(vacancy.partySecretary().label(),
            vacancy.partySecretaryReason()));
    }

    private static Finding withoutException(OpeningVacancy vacancy) {
        if (vacancy.post().administrativeChief()) {
            return Finding.met(ID, "%s由行政正职担任，人选须为中共党员".formatted(vacancy.post().title()));
        }
        var chief = vacancy.chief();
        if (chief == null) {
            return Finding.met(ID, "%s暂无行政正职，书记人选须为该部门中共党员行政正职".formatted(vacancy.post().organisationName()));
        }
        if (!chief.partyMember()) {
            return Finding.notMet(ID, "行政正职%s不是中共党员，未选择例外".formatted(chief.name()), "请选择例外并写明依据");
        }
        var subject = vacancy.subject();
        if (subject != null && !subject.id().equals(chief.id())) {
            return Finding.notMet(ID, "转任人选%s不是行政正职，行政正职为%s".formatted(subject.name(), chief.name()),
                "书记由行政正职担任，请先办结其行政正职的任职，或另提人选");
        }
        return Finding.met(ID, "行政正职%s是中共党员，书记由其担任".formatted(chief.name()));
    }
}
