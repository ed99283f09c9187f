package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-REC-1Y (《条例》2002 第10条 and later): the result of a recommendation is valid for a limited time, in calendar years from the
 * meeting; the anniversary itself still counts. What the candidates' meeting is dated does not decide, but the day on which it was
 * recorded: nobody revives an expired recommendation by an earlier date.
 */
public final class RecommendationStillValid extends ChosenRule {

    static final RuleId ID = RuleId.of("R-REC-1Y");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var held = file.require(RecommendationMeeting.class).heldOn();
        var years = file.edition().number("recommendation.validity.years");
        var last = held.plusYears(years);
        var day = RecordedDay.of(file.latestFiled(CandidatesDecision.class).orElseThrow());
        var fact = "%s 会议推荐，%s 登记确定考察对象".formatted(held, day);
        return day.isAfter(last) ? Finding.notMet(ID, fact + "，超过 %d 年有效期（至 %s）".formatted(years, last), "请重新进行民主推荐").from(Step.RECOMMENDATION_PLAN)
            : Finding.met(ID, fact + "，在 %d 年有效期内".formatted(years));
    }
}
