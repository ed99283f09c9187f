package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;

/** A rule about those who were chosen as inspection candidates. If nobody was, it does not speak: the case ends by another rule. */
abstract sealed class ChosenRule implements Rule permits CandidatesWereRecommended, CandidatesFromPlenum, OwnUnitSupports,
        BothBasesNamed, MoreThanVotes, MoreCandidatesThanPosts, NoBarToInspection, OnlyTheNamedIsTransferred, RecommendationStillValid, EndedCandidacyStaysEnded {

    @Override
    public final Finding judge(CaseFile file) {
        return file.require(CandidatesDecision.class).chosen().isEmpty()
            ? Finding.notApplicable(id(), "没有确定考察对象") : judgeChosen(file);
    }

    abstract Finding judgeChosen(CaseFile file);
}
