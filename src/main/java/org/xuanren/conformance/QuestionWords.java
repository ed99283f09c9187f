package org.xuanren.conformance;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** What a gateway asks, in the words of the modeler: {@code decisionGate.passed} is 讨论决定核验通过. */
final class QuestionWords {

    private static final Map<String, String> GATE = Map.of("required", "须经%s", "passed", "%s核验通过", "again", "%s须重新办理",
        "againFrom", "%s须重新办理", "ended", "%s核验终止");
    private static final Map<String, String> OTHERS = Map.ofEntries(
        Map.entry("selection.plenumNominates", "由全委会推荐提名"), Map.entry(Milestone.CANDIDATE_LEFT, "仍有考察对象"), Map.entry("selection.nonParty", "有党外人选"),
        Map.entry("selection.dualManaged", "属双重管理"), Map.entry("selection.settlementDue", "须上级裁定"), Map.entry("selection.reported", "公示期间有举报"),
        Map.entry(Duty.PUBLICITY_OVER, "公示期满"), Map.entry(Duty.SILENCE, "协管方答复期满"), Map.entry("candidate.exceptionRequested", "申请破格"),
        Map.entry("candidate.previousUnitDue", "须到原任职单位考察"), Map.entry("report.investigationDue", "须查核举报"));

    private QuestionWords() { }

    /** In quotation marks; as the diagram says it where it is none of ours. */
    static String of(String question) {
        var parts = question.split(":", 2);
        var words = Optional.ofNullable(OTHERS.get(parts[0])).or(() -> Arrays.stream(Stage.values()).filter(stage -> parts[0].startsWith(stage.gateBean() + "."))
            .findFirst().flatMap(stage -> Optional.ofNullable(GATE.get(parts[0].substring(stage.gateBean().length() + 1))).map(one -> one.formatted(stage.label()))));
        var from = parts.length == 1 ? "" : "，从" + Step.find(parts[1]).map(Step::label).orElse(parts[1]) + "起";
        return "“" + words.map(one -> one + from).orElse(question) + "”";
    }
}
