package org.xuanren.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.evidence.OpeningVacancy.PartySecretary;
import org.xuanren.evidence.OpeningVacancy.Subject;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Necessity;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** The vacancy: approved number and holders from the roster; whom it is about where that is settled from the start. */
@Component
final class OpeningVacancyIntake implements StepIntake {

    private final RosterFacts roster;

    OpeningVacancyIntake(RosterFacts roster) {
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.OPENING_VACANCY;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var post = roster.snapshot(file);
        return FormContext.empty()
            .freezes("post", post)
            .freezes("chief", roster.chiefOf(post.organisation(), file.number()))
            .shows("quota", RosterFacts.quota(post))
            .shows("leavingAsked", file.kind() != CaseKind.REMOVAL && !post.holders().isEmpty())
            .shows("personAsked", personAsked(file.kind()))
            .shows("occasionAsked", file.kind() != CaseKind.REMOVAL)
            .shows("secretaryPost", post.partySecretary() && file.kind() != CaseKind.REMOVAL)
            .shows("motionAsked", motionAsked(file, "motion.required"))
            .shows("integrityAsked", motionAsked(file, "motion.integrity-check"))
            .shows("recommendationOptional", optional(Stage.RECOMMENDATION, file))
            .shows("publicityOptional", optional(Stage.PUBLICITY, file))
            .proposes("occasion", Occasion.SINGLE.name())
            .proposes("partySecretary", PartySecretary.NONE.name())
            .offers("leaving", roster.choice(post.holders()))
            .offers("person", persons(file, post));
    }

    private List<Option> persons(CaseFile file, PostSnapshot post) {
        return switch (file.kind()) {
            case TRANSFER -> roster.levelWith(post);
            case REMOVAL -> roster.choice(roster.inForce(post, file));
            default -> List.of();
        };
    }

    private static boolean personAsked(CaseKind kind) {
        return kind == CaseKind.TRANSFER || kind == CaseKind.REMOVAL;
    }

    /** R-MOTION: where nobody is selected there is nothing to plan. @param part of the motion in the edition */
    private static boolean motionAsked(CaseFile file, String part) {
        return file.kind() != CaseKind.REMOVAL && file.edition().flag(part);
    }

    private static boolean optional(Stage stage, CaseFile file) {
        return file.kind().at(stage, file.edition().id()).necessity() == Necessity.OPTIONAL;
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        var file = asking.file();
        var subject = roster.cadre(submitted.get("person")).map(roster::subject).orElse(null);
        if (file.kind() == CaseKind.TRANSFER && subject != null) {
            refuseUnlevel(subject, roster.snapshot(file));
        }
        var frozen = new HashMap<String, Object>();
        frozen.put("subject", subject);
        return frozen;
    }

    /** He is not offered either; this says why. */
    private static void refuseUnlevel(Subject subject, PostSnapshot post) {
        Faults.under("R-QUAL-STEP").unless(subject.levelWith(post), subject.step(post) + "，不是平级转任",
            "请另选同级人选；提拔须按提拔的案件类型另行开案").refuseIfAny();
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var vacancy = (OpeningVacancy) evidence;
        var kind = asking.file().kind();
        faults.unless(!personAsked(kind) || vacancy.subject() != null, kind == CaseKind.REMOVAL ? "R-OUT-REMOVE" : "R-QUOTA-LIMIT",
            "『转任或免职人选』未填写，本案为" + kind.label(), "请选择人选");
        for (var stage : Stage.values()) {
            faults.unless(vacancy.choice(stage) == null || optional(stage, asking.file()), "R-GEN-ORDER",
                "本案%s不由选择：%s".formatted(stage.label(), asking.file().at(stage).reason()), "请清空该项");
        }
    }
}
