package org.xuanren.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.Filed;
import org.xuanren.rule.Finding;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.rule.Rule;

/**
 * The circumstances in which a form is shown or submitted.
 *
 * @param caseFile the file, read for the candidate of the task if it has one; empty while a case is being opened
 * @param actor    login of the person; null when the engine itself asks
 * @param today    in the organisation's time zone
 * @param process  id of the process instance; null while a start form is shown
 */
public record Asking(Optional<CaseFile> caseFile, String actor, LocalDate today, String process) {

    /** A day that is planned lies ahead. @param label of its field */
    void requireAhead(LocalDate day, String label, String rule, Faults faults) {
        faults.unless(!day.isBefore(today), rule, "『%s』为 %s，已经过去".formatted(label, day), "请填写今天（%s）或以后的日期".formatted(today));
        faults.unless(!day.isAfter(today.plusYears(1)), rule, "『%s』为 %s，在一年以后".formatted(label, day), "请核对年份；提前召开的会议不作数");
    }

    /** A day of a submission that is not read yet; today if it is none, which is told when it is read. */
    LocalDate day(Object submitted) {
        try {
            return LocalDate.parse(String.valueOf(submitted));
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    /**
     * What the gate would send back is told now, before others act on it; what ends the case, and what has happened however it came out, is for the
     * gate alone (ADR 23).
     *
     * @param rules of the stage, asked of the file as if this were filed
     */
    void foresee(Evidence evidence, Faults faults, Rule... rules) {
        var step = Evidence.stepOf(evidence.getClass());
        var filed = new Filed<>("", step, file().candidate(), Long.MAX_VALUE, Instant.EPOCH, actor, "", evidence);
        var file = file().with(today, List.of(filed), List.of(), List.of(), List.of());
        var applicability = file.at(step.stage().orElseThrow());
        var findings = Stream.of(rules).filter(rule -> applicability.covers(rule.id())).map(rule -> rule.judge(file)).toList();
        if (findings.stream().noneMatch(finding -> finding.consequence() == Consequence.END)) {
            faults.add(findings.stream().filter(finding -> !finding.lets()).map(Finding::sentence).toList());
        }
    }

    /** The file of the case. Only for steps that belong to an opened case. */
    public CaseFile file() {
        return caseFile.orElseThrow();
    }
}
