package org.xuanren.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.rule.Finding;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.rule.Rulebook;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** What all gates have in common: the order of the stages, the verdict over all findings, the entry in the record. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Gatekeeper {

    private static final RuleId ORDER = RuleId.of("R-GEN-ORDER");

    private final CaseFiles files;
    private final CaseRecord record;

    Gatekeeper(CaseFiles files, CaseRecord record) {
        this.files = files;
        this.record = record;
    }

    /** @return the file with the new judgement in it */
    CaseFile judge(Stage stage, Token token) {
        record.lock(token.caseNumber());
        var file = files.openAnew(token.caseNumber()).of(token.candidate());
        requireKnownCandidate(stage, file);
        requireOrder(stage, file);
        requireNotAppointed(stage, file);
        var findings = Rulebook.judge(stage, file);
        var outcome = outcome(findings);
        record.append(file.number(), new NewEntry(SYSTEM, null,
            outcome == Outcome.PASSED ? EntryKind.GATE_PASSED : EntryKind.GATE_REFUSED,
            stage.id(), file.candidate(), payload(stage, file, findings, outcome)));
        if (outcome == Outcome.ENDED) {
            append(file, EntryKind.ENDED, stage.id(), Map.of("reason", sentences(findings)));
        }
        return files.open(token.caseNumber()).of(token.candidate());
    }

    /** The engine acts for nobody: its entries carry this name. */
    static final String SYSTEM = "system";

    void append(CaseFile file, EntryKind kind, String step, Map<String, Object> payload) {
        record.append(file.number(), new NewEntry(SYSTEM, null, kind, step, file.candidate(), payload));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    boolean required(Stage stage, Token token) {
        var selection = files.requireCase(token.caseNumber());
        return selection.kind().at(stage, selection.edition()).applicable();
    }

    /** @throws Refusal if the gate was never asked: a gateway behind it must not guess */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Judgement last(Stage stage, Token token) {
        return files.open(token.caseNumber()).of(token.candidate()).lastJudgement(stage)
            .orElseThrow(() -> outOfOrder(stage, "尚未核验"));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    CaseFile file(Token token) {
        return files.open(token.caseNumber()).of(token.candidate());
    }

    /**
     * Judges every gate that passed once more, on the file as it was at its moment: before somebody is appointed, all findings
     * must still come out the same.
     *
     * @throws Refusal naming the gate that no longer holds
     */
    void requireReplay(CaseFile file) {
        for (var judgement : file.judgements()) {
            if (!judgement.passed() || judgement.stage() == Stage.APPOINTMENT) {
                continue;
            }
            var then = file.before(judgement).of(judgement.candidate());
            var failed = Rulebook.judge(judgement.stage(), then).stream().filter(finding -> !finding.lets()).findFirst();
            failed.ifPresent(finding -> {
                throw Refusal.of("复核『" + judgement.stage().label() + "』时不再成立：" + finding.fact(), finding.rule(),
                    "任职不得生效，请报干部监督机构");
            });
        }
    }

    /** Nobody is appointed in a case that two persons have ended, however its token came back. */
    void requireNotEnded(CaseFile file) {
        record.last(file.number(), EntryKind.END_CONSENTED).ifPresent(end -> {
            throw Refusal.of("本案已于记实第 " + end.seq() + " 条终止", ORDER, "不得任职；如须继续选任，请重新开案");
        });
    }

    private static void requireKnownCandidate(Stage stage, CaseFile file) {
        if (stage.perCandidate() && !file.candidates().contains(file.candidate())) {
            throw Refusal.of("此人不是本案确定的考察对象", RuleId.of("R-REC-EX-PROC"), "请按程序先确定考察对象");
        }
    }

    /** Nobody is appointed twice, and nothing before the appointment is judged again after it. */
    private static void requireNotAppointed(Stage stage, CaseFile file) {
        if (stage != Stage.ARCHIVE && file.passed(Stage.APPOINTMENT, null)) {
            throw Refusal.of("本案任职已生效", ORDER, "不得重新核验；如须更正，请按纠正程序办理");
        }
    }

    /** Every earlier gate has passed last, and in its order. */
    static void requireOrder(Stage stage, CaseFile file) {
        for (var before : stage.gatesBefore()) {
            if (before.perCandidate() && !stage.perCandidate()) {
                if (file.inspected().isEmpty()) {
                    throw outOfOrder(before, "没有人选通过");
                }
                file.inspected().forEach(candidate -> requirePassed(before, file.of(candidate)));
            } else {
                requirePassed(before, file);
            }
        }
    }

    private static void requirePassed(Stage stage, CaseFile file) {
        var last = file.lastJudgement(stage).filter(Judgement::passed).orElseThrow(() -> outOfOrder(stage, "未通过核验"));
        for (var former : stage.gatesBefore()) {
            var eyes = former.perCandidate() && !stage.perCandidate()
                ? file.inspected().stream().map(file::of).toList() : List.of(file);
            for (var seen : eyes) {
                seen.lastJudgement(former).filter(one -> one.seq() < last.seq())
                    .orElseThrow(() -> outOfOrder(stage, "早于『" + former.label() + "』"));
            }
        }
    }

    private static Refusal outOfOrder(Stage stage, String what) {
        return Refusal.of("『" + stage.label() + "』" + what, ORDER, "程序一步不能少、次序不能乱，请回到该步骤办理");
    }

    private static Outcome outcome(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.consequence() == Consequence.END)) {
            return Outcome.ENDED;
        }
        return findings.stream().allMatch(Finding::lets) ? Outcome.PASSED : Outcome.AGAIN;
    }

    private static Map<String, Object> payload(Stage stage, CaseFile file, List<Finding> findings, Outcome outcome) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("asOf", file.asOf().toString());
        payload.put("edition", file.edition().id().name());
        payload.put("outcome", outcome.name());
        if (outcome == Outcome.AGAIN) {
            payload.put("redoFrom", findings.stream().filter(finding -> !finding.lets())
                .map(finding -> finding.redoFrom() == null ? first(stage) : finding.redoFrom())
                .min(Step::compareTo).map(Step::id).orElseThrow());
        }
        payload.put("findings", findings.stream().map(Gatekeeper::entry).toList());
        payload.put("evidence", file.filed().stream().filter(one -> one.candidate() == null || file.candidate() == null
            || Objects.equals(one.candidate(), file.candidate())).map(one -> one.sha256()).toList());
        return payload;
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

    private static String sentences(List<Finding> findings) {
        return String.join("\n", new ArrayList<>(findings.stream().filter(finding -> !finding.lets())
            .map(Finding::sentence).toList()));
    }
}
