package org.xuanren.gate;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
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
import org.xuanren.rule.Ruling;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/** What all gates have in common: they judge the file as it is stored, and write what they found to the record. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Gatekeeper {

    private static final RuleId ORDER = RuleId.of("R-GEN-ORDER");

    private static final Set<Stage> WITH_CONTENTS = EnumSet.of(Stage.APPOINTMENT, Stage.ARCHIVE);

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
        if (WITH_CONTENTS.contains(stage)) {
            files.requireContents(file);
        }
        var ruling = Ruling.on(stage, file);
        append(file, ruling.outcome() == Outcome.PASSED ? EntryKind.GATE_PASSED : EntryKind.GATE_REFUSED, stage.id(), ruling.entry());
        if (ruling.outcome() == Outcome.ENDED) {
            append(file, EntryKind.ENDED, stage.id(), Map.of("reason", ruling.unmet()));
        }
        return files.open(token.caseNumber()).of(token.candidate());
    }

    void append(CaseFile file, EntryKind kind, String step, Map<String, Object> payload) {
        record.append(file.number(), new NewEntry(NewEntry.SYSTEM, null, kind, step, file.candidate(), payload));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    boolean required(Stage stage, Token token) {
        return file(token).at(stage).applicable();
    }

    /** @throws Refusal if the gate was never asked: a gateway behind it must not guess */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Judgement last(Stage stage, Token token) {
        return files.open(token.caseNumber()).of(token.candidate()).lastJudgement(stage)
            .orElseThrow(() -> Refusal.of("『" + stage.label() + "』尚未核验", ORDER, "程序一步不能少、次序不能乱，请回到该步骤办理"));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    CaseFile file(Token token) {
        return files.open(token.caseNumber()).of(token.candidate());
    }

    /**
     * Judges everything once more, on the file as it was at the moment of each judgement: before somebody is appointed, all of
     * them must come out the same.
     *
     * @throws Refusal naming the gate that no longer holds
     */
    void requireReplay(CaseFile file) {
        for (var judgement : file.judgements()) {
            var again = Ruling.on(judgement.stage(), file.before(judgement).of(judgement.candidate()));
            if (again.outcome() != judgement.outcome()) {
                throw Refusal.of("复核『" + judgement.stage().label() + "』（记实第 " + judgement.seq() + " 条）的结论不再成立", ORDER,
                    file.kind().inWords("任职不得生效，请报干部监督机构"));
            }
        }
    }

    /** Nobody is appointed in a case that two persons have ended, however its token came back. */
    void requireNotEnded(CaseFile file) {
        record.last(file.number(), EntryKind.END_CONSENTED).ifPresent(end -> {
            throw Refusal.of("本案已于记实第 " + end.seq() + " 条终止", ORDER, file.kind().inWords("不得任职；如须继续选任，请重新开案"));
        });
    }
}
