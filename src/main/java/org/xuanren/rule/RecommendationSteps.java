package org.xuanren.rule;

import java.util.Arrays;
import java.util.stream.Stream;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationMeeting.Act;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationPlan.Presides;
import org.xuanren.evidence.RecommendationPlan.Way;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Edition;
import org.xuanren.statute.RuleId;

/**
 * R-REC-STEPS (《条例》2002 第13条, 2014 第16条, 2019 第18至20条): the meeting does all that belongs to it on no earlier day than planned, the two ways come in the
 * order of the edition, the list has more names than posts where the edition says so (a transfer has one from the start), and a
 * turnover is presided by whom it names.
 */
public final class RecommendationSteps implements Rule {

    static final RuleId ID = RuleId.of("R-REC-STEPS");

    /** Of the list that is handed out, of who presides and of the order that is planned: known before anybody is asked. */
    public static final Rule LIST = Rule.part(ID, RecommendationSteps::list);
    public static final Rule CHAIR = Rule.part(ID, RecommendationSteps::chair);
    public static final Rule WAY = Rule.part(ID, RecommendationSteps::way);

    /** A case fills one post. */
    private static final int POSTS = 1;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var plan = file.require(RecommendationPlan.class);
        var meeting = file.require(RecommendationMeeting.class);
        var missing = Arrays.stream(Act.values()).filter(act -> !meeting.acts().contains(act)).map(Act::label).toList();
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "会议推荐缺少程序：" + String.join("、", missing), "请按程序重新组织会议推荐");
        }
        if (meeting.heldOn().isBefore(plan.plannedOn())) {
            return Finding.notMet(ID, "%s 会议推荐，早于计划开会的 %s".formatted(meeting.heldOn(), plan.plannedOn()), "提前召开的会议不作数，请重新制定推荐方案并组织推荐");
        }
        return Stream.of(LIST, CHAIR).map(part -> part.judge(file)).filter(finding -> !finding.lets()).findFirst()
            .orElseGet(() -> order(file, plan, meeting));
    }

    private static Finding list(CaseFile file) {
        var names = file.require(RecommendationPlan.class).people().size();
        var edition = file.edition();
        return edition.flag("recommendation.reference-list") && file.kind() != CaseKind.TRANSFER && names <= POSTS
            ? Finding.notMet(ID, "参考名单只有 %d 人，%s要求差额".formatted(names, edition.label()), "请提出差额参考名单后再推荐")
            : Finding.met(ID, "参考名单 %d 人".formatted(names));
    }

    private static Finding chair(CaseFile file) {
        var presides = file.require(RecommendationPlan.class).presides();
        var named = file.edition().text("recommendation.turnover.presides").equals("own") ? Presides.OWN : Presides.SUPERIOR_WITH_OWN;
        return file.require(OpeningVacancy.class).occasion() == Occasion.TURNOVER && presides != named
            ? Finding.notMet(ID, "换届推荐由%s主持，%s规定为%s".formatted(presides.label(), file.edition().label(), named.label()), "请改由规定的主持方重新组织推荐")
            : Finding.met(ID, presides.label() + "主持");
    }

    private static Finding order(CaseFile file, RecommendationPlan plan, RecommendationMeeting meeting) {
        var edition = file.edition();
        var talks = file.require(RecommendationTalks.class);
        var fact = "%s 会议推荐，%s 至 %s 谈话推荐".formatted(meeting.heldOn(), talks.from(), talks.to());
        var planned = plan.firstWay() == Way.MEETING ? !talks.from().isBefore(meeting.heldOn()) : !meeting.heldOn().isBefore(talks.to());
        if (!planned) {
            return Finding.notMet(ID, fact + "，与方案的先%s不符".formatted(plan.firstWay().label()), "请按方案的次序重新组织推荐");
        }
        if (plan.firstWay() == usual(edition)) {
            return Finding.met(ID, fact + "，次序符合 " + edition.label());
        }
        var way = way(file);
        return way.lets() ? Finding.met(ID, fact + "，个别提拔任职先%s，理由：%s".formatted(plan.firstWay().label(), plan.orderReason())) : way;
    }

    private static Finding way(CaseFile file) {
        var plan = file.require(RecommendationPlan.class);
        var edition = file.edition();
        var usual = usual(edition);
        if (plan.firstWay() == usual) {
            return Finding.met(ID, "先%s，次序符合 %s".formatted(usual.label(), edition.label()));
        }
        if (!edition.isSet("recommendation.order.exception") || file.require(OpeningVacancy.class).occasion() != Occasion.SINGLE) {
            return Finding.notMet(ID, "先%s，%s规定先%s".formatted(plan.firstWay().label(), edition.label(), usual.label()), "请按规定的次序组织推荐");
        }
        return plan.orderReason().isBlank()
            ? Finding.notMet(ID, "先%s但未说明理由，%s通常先%s".formatted(plan.firstWay().label(), edition.label(), usual.label()), "请说明理由，或按通常的次序组织推荐")
            : Finding.met(ID, "个别提拔任职先%s，理由：%s".formatted(plan.firstWay().label(), plan.orderReason()));
    }

    private static Way usual(Edition edition) {
        return edition.text("recommendation.order").equals("meeting-first") ? Way.MEETING : Way.TALKS;
    }
}
