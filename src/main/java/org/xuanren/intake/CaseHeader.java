package org.xuanren.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.statute.Step;

/** The head of every form: which case, whom it is about, and why it came back. */
final class CaseHeader {

    private CaseHeader() { }

    static Map<String, Object> of(CaseFile file, Step step, SelectionCase selection) {
        var header = new LinkedHashMap<String, Object>();
        header.put("caseHeader", "选任案 %s　%s　%s（%s）%s".formatted(file.number(), selection.title(), file.kind().label(),
            file.edition().id().label(), candidate(file)));
        header.put("lastFinding", lastFinding(file, step).map(Judgement::sentences).orElse(""));
        return header;
    }

    /** What the gate of the step's stage, or a later one, missed last time. */
    static Optional<Judgement> lastFinding(CaseFile file, Step step) {
        return step.stage().flatMap(file::lastJudgement).filter(last -> !last.passed()).or(() -> file.sentBackTo(step));
    }

    private static String candidate(CaseFile file) {
        return file.latest(CandidatesDecision.class).map(decision -> decision.nameOf(file.candidate()))
            .filter(name -> !name.isEmpty()).map(name -> "　考察对象：" + name).orElse("");
    }
}
