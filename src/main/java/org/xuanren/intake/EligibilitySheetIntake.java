package org.xuanren.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CadreSnapshot;
import org.xuanren.evidence.Career;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.EligibilitySheet.Conclusion;
import org.xuanren.evidence.EligibilitySheet.ExceptionGround;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.Rank;
import org.xuanren.roster.Cadre;
import org.xuanren.rule.Education;
import org.xuanren.rule.ExceptionGrounded;
import org.xuanren.rule.Healthy;
import org.xuanren.rule.LegallyQualified;
import org.xuanren.rule.NoKinInUnit;
import org.xuanren.rule.NotChiefAtHome;
import org.xuanren.rule.PartySecretaryInPerson;
import org.xuanren.rule.PostsOneLevelBelow;
import org.xuanren.rule.TrainedBefore;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** The candidate's file is frozen from the roster; what follows from it is shown as the rules compute it. */
@Component
final class EligibilitySheetIntake implements StepIntake {

    private final RosterFacts roster;
    private final CadreSnapshots snapshots;

    EligibilitySheetIntake(RosterFacts roster, CadreSnapshots snapshots) {
        this.roster = roster;
        this.snapshots = snapshots;
    }

    @Override
    public Step step() {
        return Step.ELIGIBILITY_SHEET;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var post = file.require(OpeningVacancy.class).post();
        var person = roster.cadre(file.candidate()).orElseThrow(() ->
            Refusal.of("名册中没有此考察对象", RuleId.of("R-QUAL-GRASS"), "请先在名册中登记其干部信息"));
        var cadre = snapshots.of(person, post, file.number());
        return FormContext.empty().freezes("cadre", cadre)
            .shows("facts", facts(new Career(cadre, asking.today()), file.edition().number("eligibility.training.window.years")))
            .shows("origin", "籍贯：%s；出生地：%s".formatted(known(cadre.nativePlace()), known(person.file().form().get("ChuShengDi"))))
            .shows("positionsTable", cadre.positions().stream().map(held -> java.util.Map.of("from", held.from().toString(),
                "to", held.to() == null ? "至今" : held.to().toString(), "text", held.text(),
                "rank", held.level().isEmpty() ? "" : Rank.of(held.level(), held.chief()).label(),
                "grassRoots", held.grassRoots() ? "是" : "")).toList())
            .shows("target", "%s（%s）".formatted(post.title(), Rank.of(post.level(), post.chief()).label()))
            .shows("legalDemand", post.legalDemand())
            .shows("kinKnown", String.join("、", cadre.kinInUnit().stream()
                .map(kin -> "%s（%s，%s）".formatted(kin.name(), kin.relation(), kin.post())).toList()))
            .shows("exceptionAsked", file.kind() != CaseKind.TRANSFER)
            .proposes("exception", ExceptionGround.NONE.name())
            .proposes("conclusion", Conclusion.PROPOSED.name());
    }

    private static String known(String text) {
        return text == null || text.isBlank() ? "名册未登记" : text;
    }

    /** Who is to inspect in this case does not examine anybody's eligibility in it, though he has not acted yet: only the roster knows logins (R-SUP-INTERNAL). */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var file = asking.file();
        var inspects = file.candidates().stream().flatMap(candidate -> file.of(candidate).latest(InspectionPlan.class).stream())
            .flatMap(plan -> plan.team().stream()).anyMatch(member -> roster.cadre(member.id()).map(Cadre::account).filter(asking.actor()::equals).isPresent());
        faults.unless(!inspects, "R-SUP-INTERNAL", "您是本案考察组成员，不得审查任职资格", "请交由组织部其他人员办理");
        var sheet = (EligibilitySheet) evidence;
        faults.unless(file.kind() != CaseKind.TRANSFER || !sheet.exceptionRequested(), "R-QUAL-EXCEPT-WHY", "平级转任不适用破格", "请清空『申请破格』");
        if (sheet.exceptionRequested()) { // what the sheet lacks would cost the superior's consent, which is to this sheet alone
            asking.foresee(sheet, faults, new PostsOneLevelBelow(), new Education(), new TrainedBefore(), new Healthy(), new LegallyQualified(),
                new PartySecretaryInPerson(), new ExceptionGrounded(), new NoKinInUnit(), new NotChiefAtHome());
        }
    }

    static List<String> facts(Career career, int trainingYears) {
        CadreSnapshot cadre = career.cadre();
        return List.of("现任职级：" + career.rank().label(),
            "任现职级以上：" + Career.inWords(career.monthsFrom(career.rank(), true)),
            "工龄：" + Career.inWords(career.serviceMonths()),
            "基层工作经历：" + Career.inWords(career.grassRootsMonths()),
            "近 %d 年培训：%d 天".formatted(trainingYears, career.trainingDays(trainingYears)),
            "文化程度：" + career.education().label(),
            cadre.partyMember() ? "党龄：" + Career.inWords(career.partyMonths()) : "政治面貌：非中共党员",
            "企业兼职：" + known(String.join("、", cadre.enterprisePosts())));
    }
}
