package org.xuanren.rule;

import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.evidence.RecommendationTalks.Talked;
import org.xuanren.evidence.Tally;
import org.xuanren.evidence.VoterLevel;
import org.xuanren.statute.RuleId;

/**
 * R-REC-TALLY (通知 二.2): the votes of both ways are counted separately by level of the voters: one figure for every way, level
 * and person of the list, and voters of every level took part in both ways.
 */
public final class VotesByLevel implements Rule {

    static final RuleId ID = RuleId.of("R-REC-TALLY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var plan = file.require(RecommendationPlan.class);
        var meeting = file.require(RecommendationMeeting.class);
        var talks = file.require(RecommendationTalks.class);
        var levels = plan.levels().stream().map(VoterLevel::level).toList();
        var missing = missing(plan, levels, meeting.tallies(), "会议推荐") + missing(plan, levels, talks.tallies(), "谈话推荐");
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "得票未按层次分别统计完整，缺" + missing.substring(1), RecommendationRules.ANEW);
        }
        var silent = talks.talks().stream().filter(talk -> talk.talked() == 0).map(Talked::level).toList();
        if (!silent.isEmpty()) {
            return Finding.notMet(ID, "谈话推荐没有与以下层次的人员谈话：" + String.join("、", silent), RecommendationRules.ANEW);
        }
        return Finding.met(ID, "两种方式的得票均按 %d 个层次、%d 人分别统计".formatted(levels.size(), plan.people().size()));
    }

    private static String missing(RecommendationPlan plan, List<String> levels, List<Tally> tallies, String way) {
        var missing = new StringBuilder();
        for (var person : plan.people()) {
            for (var level : levels) {
                if (tallies.stream().noneMatch(tally -> tally.person().equals(person.id()) && tally.level().equals(level))) {
                    missing.append("、").append(way).append("中").append(level).append("对").append(person.name()).append("的票数");
                }
            }
        }
        return missing.toString();
    }
}
