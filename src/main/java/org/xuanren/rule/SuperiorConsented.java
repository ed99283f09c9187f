package org.xuanren.rule;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionAgenda.Reply;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.EligibilityApproval;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-PREREP (有关事项报告办法, 2010): what has to be reported upward first goes to the meeting with the consent of the superior
 * organization department in hand. No answer, no discussion: silence is no consent. A promotion outside the requirements is known from the
 * qualification sheet, whether the agenda tells it or not.
 */
public final class SuperiorConsented implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-PREREP");

    /** What is known before there is a meeting. */
    public static final Rule BEFOREHAND = Rule.part(ID, SuperiorConsented::beforehand);

    @Override
    public RuleId id() {
        return ID;
    }

    /** In the edition's list; the consent to them is part of the qualification, and not asked for twice. */
    private static final String EXCEPTIONAL = "exceptional";
    private static final String OVER_LEVEL = "over-level";

    @Override
    public Finding judge(CaseFile file) {
        var found = beforehand(file);
        var repliedOn = file.require(DecisionAgenda.class).repliedOn();
        if (!found.lets() || repliedOn == null) {
            return found;
        }
        var heldOn = file.require(DecisionMeeting.class).heldOn();
        return repliedOn.isAfter(heldOn) ? Finding.notMet(ID, found.fact() + "，晚于会议日期 " + heldOn, "先报告后讨论，请重新开会") : found;
    }

    private static Finding beforehand(CaseFile file) {
        var agenda = file.require(DecisionAgenda.class);
        var exceptional = agenda.persons().stream().filter(person -> requested(file.of(person.id()))).toList();
        var silent = exceptional.stream().filter(person -> consent(file.of(person.id())).isEmpty()).map(PersonRef::name).toList();
        if (!silent.isEmpty()) {
            return Finding.notMet(ID, "%s破格提拔，上级未批复同意".formatted(String.join("、", silent)), "未经同意不得上会，请取得书面同意后再筹备，或提议终止本案");
        }
        var open = new ArrayList<>(agenda.matters());
        if (!exceptional.isEmpty()) {
            open.remove(EXCEPTIONAL);
        }
        if (exceptional.stream().anyMatch(person -> StepByStep.skipped(file.of(person.id())) > 0)) {
            open.remove(OVER_LEVEL);
        }
        if (open.isEmpty() && agenda.reply() == null) {
            return Finding.met(ID, exceptional.stream().map(person -> "%s破格提拔，经%s批复同意；".formatted(person.name(),
                consent(file.of(person.id())).orElseThrow().replyNumber())).collect(Collectors.joining()) + "没有须事先报告上级的其他事项");
        }
        var labels = file.edition().list("report-upward.matters").stream().filter(matter -> agenda.matters().contains(matter.id()))
            .map(Item::label).toList();
        var fact = "须事先报告：" + String.join("、", labels);
        if (agenda.reply() == null) {
            return Finding.notMet(ID, fact + "，上级未答复", "未经答复不得上会，请待上级书面同意后再筹备，或提议终止本案");
        }
        fact += "，%s 于 %s 答复%s".formatted(agenda.replyNumber(), agenda.repliedOn(), agenda.reply().label());
        if (agenda.reply() == Reply.OBJECTION) {
            return Finding.notMet(ID, fact, "不得上会，请待上级重新答复同意后再筹备，或提议终止本案");
        }
        return Finding.met(ID, fact);
    }

    private static boolean requested(CaseFile file) {
        return file.latest(EligibilitySheet.class).filter(EligibilitySheet::exceptionRequested).isPresent();
    }

    private static Optional<EligibilityApproval> consent(CaseFile file) {
        return Exemption.answer(file).filter(EligibilityApproval::consents);
    }
}
