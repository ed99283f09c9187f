package org.xuanren.rule;

import java.util.List;
import java.util.Objects;
import org.xuanren.evidence.Candidacy;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Judgement;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/** The order of the stages (R-GEN-ORDER): a stage is nobody's business before every earlier gate has passed, and in its order. */
public final class StageOrder {

    private static final RuleId ORDER = RuleId.of("R-GEN-ORDER");

    private StageOrder() { }

    /** @throws Refusal if the gate of the stage must not be asked about this file, or about the candidate who looks at it */
    static void require(Stage stage, CaseFile file) {
        if (stage.perCandidate() && !file.candidates().contains(file.candidate())) {
            throw Refusal.of("此人不是本案确定的考察对象", RuleId.of("R-REC-EX-PROC"), "请按程序先确定考察对象");
        }
        requireReached(stage, file);
        if (stage != Stage.ARCHIVE && file.passed(Stage.APPOINTMENT, null)) {
            throw Refusal.of(file.kind().inWords("本案任职已生效"), ORDER, "不得重新核验；如须更正，请按纠正程序办理");
        }
    }

    /** @throws Refusal if a gate has ended it, or one before the stage has not passed last, or not after those before itself */
    public static void requireReached(Stage stage, CaseFile file) {
        requireNotEnded(stage, file);
        Candidacy.requireNotEndedByTwo(file);
        if (!stage.perCandidate() && Stage.INSPECTION.precedes(stage)) {
            file.candidates().forEach(candidate -> requireDecided(candidate, file));
        }
        var inspected = file.inspected().stream().map(file::of).toList();
        for (var before : stage.gatesBefore()) {
            if (before.perCandidate() && !stage.perCandidate()) {
                if (inspected.isEmpty()) {
                    throw outOfOrder(before, "没有人选通过");
                }
                inspected.forEach(one -> requirePassed(before, one, inspected));
            } else {
                requirePassed(before, file, inspected);
            }
        }
    }

    /** The end of a case ends every stage; that of a candidacy the stage that ended it, since another may run beside it until both join. */
    private static void requireNotEnded(Stage stage, CaseFile file) {
        file.judgements().stream().filter(one -> one.outcome() == Judgement.Outcome.ENDED)
            .filter(one -> !one.stage().perCandidate() || one.stage() == stage && Objects.equals(one.candidate(), file.candidate()))
            .findFirst().ifPresent(one -> {
                throw Refusal.of("『" + one.stage().label() + "』已终止", ORDER, "终止之后不得继续；如须继续选任，请另行确定考察对象或重新开案");
            });
    }

    /** The inspections of all candidates come to their end together: none of them is just left out. */
    private static void requireDecided(String candidate, CaseFile file) {
        if (!file.passed(Stage.INSPECTION, candidate) && !file.ended(candidate)) {
            throw outOfOrder(Stage.INSPECTION, "尚有人选既未通过、也未终止");
        }
    }

    private static void requirePassed(Stage stage, CaseFile file, List<CaseFile> inspected) {
        var last = file.lastJudgement(stage).filter(Judgement::passed).orElseThrow(() -> outOfOrder(stage, "未通过核验"));
        for (var late : file.filedAfter(last.seq())) {
            if (late.step().stage().filter(stage::equals).isPresent() && (!stage.perCandidate() || Objects.equals(late.candidate(), file.candidate()))) {
                throw outOfOrder(stage, "通过核验后又办理了『" + late.step().label() + "』，尚未重新核验");
            }
        }
        for (var former : stage.gatesBefore()) {
            if (former.perCandidate() && !stage.perCandidate()) {
                inspected.forEach(one -> requireLater(last, former, one));
            } else {
                requireLater(last, former, file);
            }
        }
    }

    private static void requireLater(Judgement last, Stage former, CaseFile file) {
        if (file.lastJudgement(former).filter(one -> one.seq() < last.seq()).isEmpty()) {
            throw outOfOrder(last.stage(), "早于『" + former.label() + "』");
        }
    }

    private static Refusal outOfOrder(Stage stage, String what) {
        return Refusal.of("『" + stage.label() + "』" + what, ORDER, "程序一步不能少、次序不能乱，请回到该步骤办理");
    }
}
