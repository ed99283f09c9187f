package org.xuanren.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.InspectionNotice;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPlan.Member;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionSurvey;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.Item;
import org.xuanren.statute.Stage;

/** What was proven before and during an inspection, in the one line in which later forms show it. */
final class InspectionWords {

    private InspectionWords() { }

    /** Team, dates and notice: what everybody who takes part in the inspection goes by. */
    static Known task(Known known, CaseFile file) {
        var plan = file.latest(InspectionPlan.class);
        return known.line("考察组", plan, InspectionWords::team)
            .line("计划考察时间", plan, one -> "%s 至 %s".formatted(one.from(), one.to()))
            .line("考察预告", file.latest(InspectionNotice.class), one -> "%s 发布，范围：%s".formatted(one.publishedOn(), one.scope()));
    }

    static String team(InspectionPlan plan) {
        return plan.members().stream().map(member -> member(member, plan.person(member))).collect(Collectors.joining("、"));
    }

    /** The votes, or why there are none. */
    static String recommendation(CaseFile file) {
        var owed = file.at(Stage.RECOMMENDATION);
        return !owed.applicable() ? owed.reason() : file.latest(CandidatesDecision.class).stream().flatMap(decision -> decision.rows().stream())
            .filter(row -> row.person().id().equals(file.candidate())).findFirst()
            .filter(row -> row.meetingVotes() != null && row.talksVotes() != null)
            .map(row -> "会议推荐 %d 票，谈话推荐 %d 票".formatted(row.meetingVotes(), row.talksVotes())).orElse("");
    }

    static String discipline(DisciplineOpinion reply) {
        return "%s，%s 回复（%s），签发人%s%s".formatted(reply.opinion().label(), reply.repliedOn(), reply.replyNumber(), reply.signer(),
            reply.text().isBlank() ? "" : "：" + reply.text());
    }

    static String survey(InspectionSurvey survey) {
        return "%s，收回 %d 份：满意 %d、基本满意 %d、不满意 %d、不了解 %d".formatted(survey.heldOn(), survey.answered(), survey.satisfied(),
            survey.mostly(), survey.dissatisfied(), survey.unknown());
    }

    static String talks(InspectionTalks talks) {
        return "%s 至 %s，谈话 %d 人。%s".formatted(talks.from(), talks.to(), talks.total(), talks.mainPoints());
    }

    static String previousUnit(InspectionPreviousUnit visit) {
        return "%s，%s，谈话 %d 人，测评收回 %d 张。%s".formatted(visit.unit(), visit.visitedOn(), visit.talked(), visit.returned(), visit.mainPoints());
    }

    static String labels(List<Item> items) {
        return items.stream().map(Item::label).collect(Collectors.joining("、"));
    }

    private static String member(Member member, PersonRef person) {
        return person.name() + Stream.of(member.head() ? "组长" : "", member.outsider() ? InspectionPlan.OUTSIDER : "", person.post())
            .filter(word -> !word.isBlank()).collect(Collectors.joining("，", "（", "）"));
    }
}
