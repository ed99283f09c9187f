package org.xuanren.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPlan.Member;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.roster.Cadre;
import org.xuanren.roster.Post;
import org.xuanren.rule.TeamIsImpartial;
import org.xuanren.statute.Step;

/** Since when the candidate holds his present post: it decides on the previous unit (R-INSP-PREV3Y). And what a plan goes by. */
@Component
final class InspectionPlanIntake implements StepIntake {

    private final CandidateCard card;
    private final RosterFacts roster;

    InspectionPlanIntake(CandidateCard card, RosterFacts roster) {
        this.card = card;
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_PLAN;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var edition = file.edition();
        var since = card.cadre(asking).map(cadre -> CandidateCard.presentSince(cadre.file())).orElse(null);
        return card.of(asking)
            .line("民主推荐", InspectionWords.recommendation(file))
            .line(edition.text("discipline.organ") + "意见", file.latest(DisciplineOpinion.class), InspectionWords::discipline)
            .later("所在单位主要领导", () -> chief(file.candidate(), file.number()))
            .line("考察方法", InspectionWords.labels(edition.list("inspection.methods")) + previousUnit(since, file, asking.today()))
            .line("考察重点", InspectionWords.labels(edition.list("inspection.focus")) + "；"
                + edition.label() + "另强调" + InspectionWords.labels(edition.list("inspection.emphasis")))
            .context()
            .freezes("presentPostSince", since)
            .shows("fewest", edition.number("inspection.inspectors.min"))
            .offers("members.person", Stream.concat(Stream.of(new Option("名册以外人员", InspectionPlan.OUTSIDER)), roster.everybody().stream()).toList());
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        return Map.of("people", roster.people(RosterFacts.column(submitted.get("members"), "person")));
    }

    /**
     * A team that the gate would not let pass is told now, before anybody has gone anywhere. Nobody inspects a relative, or whom he has examined:
     * only the roster knows relatives and logins.
     */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var plan = (InspectionPlan) evidence;
        asking.requireAhead(plan.from(), "计划开始日期", "R-INSP-STEPS", faults);
        var fewest = asking.file().edition().number("inspection.inspectors.min");
        faults.unless(plan.members().size() >= fewest, "R-INSP-TEAM", "考察组 %d 人，不足 %d 人".formatted(plan.members().size(), fewest), "请增派考察组成员");
        faults.unless(plan.members().stream().anyMatch(Member::head), "R-INSP-TEAM", "考察组未指定组长", "请指定熟悉干部工作的组长");
        plan.members().forEach(member -> {
            if (member.outsider()) {
                faults.unless(!roster.knowsName(member.name()), "R-AVOID-WORK", "名册中有%s，却填为名册以外人员".formatted(member.name()),
                    "请从名册中选择；确系同名者请在姓名后加注区别");
            } else {
                checkKnown(member.person(), plan.person(member).name(), asking.file(), faults);
            }
        });
        asking.foresee(plan, faults, new TeamIsImpartial());
    }

    private void checkKnown(String member, String name, CaseFile file, Faults faults) {
        var relatives = roster.relativesOf(member).stream().map(Cadre::id).toList();
        file.candidates().stream().filter(relatives::contains).forEach(candidate -> faults.unless(false, "R-AVOID-WORK",
            "考察组成员%s与考察对象%s有亲属关系".formatted(name, file.nameOf(candidate)), "请另派他人"));
        roster.cadre(member).map(Cadre::account).flatMap(login -> file.otherSide(login, Step.INSPECTION_MATERIAL)).ifPresent(taken -> faults.unless(false,
            "R-SUP-INTERNAL", "考察组成员%s已办理本案『%s』".formatted(name, taken.label()), "请另派他人"));
    }

    private static String previousUnit(YearMonth since, CaseFile file, LocalDate today) {
        var years = file.edition().number("inspection.previous-unit.years");
        if (since == null) {
            return "；任现职起始日期不详，须到原任职单位考察";
        }
        return since.atEndOfMonth().plusYears(years).isAfter(today) ? "；任现职不满 %d 年，考察首日仍不满的须到原任职单位考察".formatted(years) : "";
    }

    /** The chief of the organisation in which the candidate holds a post, unless he is it himself. */
    private String chief(String candidate, String number) {
        return roster.postOf(candidate).map(Post::organisation).map(organisation -> roster.chiefOf(organisation, number)).flatMap(Optional::ofNullable)
            .filter(chief -> !chief.id().equals(candidate)).map(chief -> "%s（%s）".formatted(chief.name(), chief.post())).orElse("");
    }
}
