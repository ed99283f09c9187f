package org.xuanren.evidence;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/** How far the candidacy of one person has come. */
public final class Candidacy {

    /** Gates at which an inspection is over as soon as they end it; the two consultations wait for each other. */
    private static final Set<Stage> ALONE = EnumSet.of(Stage.ELIGIBILITY, Stage.INSPECTION);

    private Candidacy() { }

    /** Empty if it goes on, or if a gate has ended it. */
    public static Optional<EndedCandidacy> endedByTwo(CaseFile file, String candidate) {
        return file.endedByTwo().stream().filter(one -> one.candidate().equals(candidate)).findFirst();
    }

    /** @throws Refusal if two persons have ended the candidacy of whoever looks at the file: nothing is done about it any more */
    public static void requireNotEndedByTwo(CaseFile file) {
        endedByTwo(file, file.candidate()).ifPresent(end -> {
            throw Refusal.of("该人选已于记实第 " + end.seq() + " 条终止", RuleId.of("R-GEN-ORDER"), "不再办理其审查和考察，其他人选照常办理");
        });
    }

    /** Whether somebody was determined as a candidate, and his inspection has come to no end since. */
    public static boolean isUnderInspection(CaseFile file, String candidate) {
        var determined = file.lastJudgement(Stage.CANDIDATES).filter(Judgement::passed);
        return determined.isPresent() && file.candidates().contains(candidate) && endedByTwo(file, candidate).isEmpty()
            && file.judgements().stream().noneMatch(one -> candidate.equals(one.candidate()) && one.seq() > determined.get().seq() && isTheEnd(one));
    }

    private static boolean isTheEnd(Judgement judgement) {
        return judgement.stage() == Stage.INSPECTION && judgement.passed() || judgement.outcome() == Outcome.ENDED && ALONE.contains(judgement.stage());
    }
}
