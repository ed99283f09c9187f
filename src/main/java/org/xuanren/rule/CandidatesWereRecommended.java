package org.xuanren.rule;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationPersonal;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.statute.RuleId;

/**
 * R-REC-EX-PROC (通知 二.2): nobody who was not recommended by the prescribed procedure becomes inspection candidate: without votes, or
 * recommended personally and accepted by no review. The votes are those of the recommendation on file, not those shown in the form.
 */
public final class CandidatesWereRecommended extends ChosenRule {

    static final RuleId ID = RuleId.of("R-REC-EX-PROC");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var meeting = file.require(RecommendationMeeting.class);
        var talks = file.require(RecommendationTalks.class);
        var chosen = file.require(CandidatesDecision.class).chosen().stream().map(Row::person).toList();
        var strange = chosen.stream().filter(one -> meeting.votesFor(one.id()) + talks.votesFor(one.id()) == 0)
            .map(PersonRef::name).toList();
        var failed = file.latest(RecommendationPersonal.class).map(RecommendationPersonal::failedReview).orElse(Set.of());
        var unaccepted = chosen.stream().filter(one -> failed.contains(one.id())).map(PersonRef::name).toList();
        if (strange.isEmpty() && unaccepted.isEmpty()) {
            return Finding.met(ID, chosen.stream().map(one -> "%s会议得票 %d、谈话得推荐 %d".formatted(one.name(),
                meeting.votesFor(one.id()), talks.votesFor(one.id()))).collect(joining("；")));
        }
        return Finding.notMet(ID, Stream.of(told("未经民主推荐：", strange), told("个人推荐未通过审核：", unaccepted)).filter(told -> !told.isEmpty())
            .collect(joining("；")), "不得列为考察对象，请另行确定");
    }

    private static String told(String fault, List<String> names) {
        return names.isEmpty() ? "" : fault + String.join("、", names);
    }
}
