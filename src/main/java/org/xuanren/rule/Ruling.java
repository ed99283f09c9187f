package org.xuanren.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** What a gate decides about a file, once the order of the stages allows it to decide at all. The same file, the same ruling. */
public record Ruling(Stage stage, CaseFile file, List<Finding> findings, Outcome outcome) {

    /** @throws Refusal if the gate must not be asked now: an earlier one has not passed, the person is no candidate, all is over */
    public static Ruling on(Stage stage, CaseFile file) {
        StageOrder.require(stage, file);
        var findings = Rulebook.judge(stage, file);
        return new Ruling(stage, file, findings, outcome(findings));
    }

    /** What the record keeps of it. Of the evidence the places in the record, which vouches for its content. */
    public Map<String, Object> entry() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("asOf", file.asOf().toString());
        entry.put("edition", file.edition().id().name());
        if (!file.edition().local().isEmpty()) {
            entry.put("local", file.edition().local());
        }
        if (!file.calendar().local().isEmpty()) {
            entry.put("calendar", file.calendar().local());
        }
        entry.put("outcome", outcome.name());
        if (outcome == Outcome.AGAIN) {
            entry.put("redoFrom", findings.stream().filter(finding -> !finding.lets())
                .map(finding -> finding.redoFrom() == null ? first(stage) : finding.redoFrom())
                .min(Step::compareTo).map(Step::id).orElseThrow());
        }
        entry.put("findings", findings.stream().map(Ruling::entry).toList());
        entry.put("evidence", file.filed().stream().filter(one -> one.candidate() == null || file.candidate() == null
            || Objects.equals(one.candidate(), file.candidate())).map(Filed::seq).toList());
        return entry;
    }

    /** What is not met, a sentence a line. */
    public String unmet() {
        return findings.stream().filter(finding -> !finding.lets()).map(Finding::sentence).collect(Collectors.joining("\n"));
    }

    private static Outcome outcome(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.consequence() == Consequence.END)) {
            return Outcome.ENDED;
        }
        return findings.stream().allMatch(Finding::lets) ? Outcome.PASSED : Outcome.AGAIN;
    }

    private static Step first(Stage stage) {
        return Step.of(stage).stream().filter(step -> !step.starts()).findFirst().orElseThrow();
    }

    private static Map<String, Object> entry(Finding finding) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("rule", finding.rule().toString());
        entry.put("verdict", finding.verdict().name());
        entry.put("sentence", finding.sentence());
        return entry;
    }
}
