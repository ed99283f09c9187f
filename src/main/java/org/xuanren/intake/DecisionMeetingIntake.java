package org.xuanren.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.DecisionMeeting.Presence;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.PersonRef;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.rule.PresentedOneByOne;
import org.xuanren.statute.Step;

/** The meeting as it was called: body, chair, recorder, members due, and one row for everybody who is discussed. */
@Component
final class DecisionMeetingIntake implements StepIntake {

    private final RosterFacts facts;
    private final DueMembers members;

    DecisionMeetingIntake(RosterFacts facts, DueMembers members) {
        this.facts = facts;
        this.members = members;
    }

    @Override
    public Step step() {
        return Step.DECISION_MEETING;
    }

    @Override
    public FormContext context(Asking asking) {
        var agenda = asking.file().require(DecisionAgenda.class);
        var majority = asking.file().edition().share("decision.majority");
        var objections = Proposed.objections(asking.file());
        var members = agenda.due().stream().map(member -> new Option(member.name(), member.id())).toList();
        return new Known()
            .line("讨论决定机构", agenda.body().label())
            .line("计划开会日期", agenda.plannedOn() + "，提前召开的会议不作数")
            .line(asking.file().kind().inWords("拟任职位"), agenda.post().title())
            .line("职数", RosterFacts.quota(facts.snapshot(asking.file())))
            .line("讨论人选", agenda.persons().stream().map(PersonRef::shown).collect(Collectors.joining("\n")))
            .line("通过所需", "赞成超过应到会成员的%s，即至少 %d 票（应到 %d 人）".formatted(majority.inWords(), majority.leastToExceed(agenda.due().size()),
                agenda.due().size()))
            .line("监票人", "无记名投票的不少于 %d 名，人选及其亲属不计".formatted(asking.file().edition().number("decision.scrutineers")))
            .line("主持人、记录人", agenda.chairName() + "、" + agenda.recorderName())
            .line("酝酿中的不同意见", objections)
            .context().confides(Proposed.confided(asking.file())).confides(objections.isEmpty() ? "" : "酝酿中的不同意见")
            .freezes("body", agenda.body()).freezes("chair", agenda.chair()).freezes("chairName", agenda.chairName())
            .freezes("recorderName", agenda.recorderName()).freezes("majority", majority)
            .prepares("members", agenda.due().stream().map(DecisionMeetingIntake::row).toList())
            .prepares("items", agenda.persons().stream().map(DecisionMeetingIntake::item).toList())
            .offers("lastSpeaker", members)
            .offers("scrutineers", Stream.concat(members.stream(), Stream.of(new Option(DecisionMeeting.NO_SCRUTINEER, DecisionMeeting.NO_SCRUTINEER))).toList());
    }

    /** Silence annuls no vote: on what the meeting heard nothing, or that nobody watched the count, is said in so many words. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var meeting = (DecisionMeeting) evidence;
        meeting.items().forEach(item -> PresentedOneByOne.blank(item, asking.file()).forEach(topic -> faults.unless(false, "R-DEC-ONEBYONE",
            "『逐人讨论表决·%s·%s』未填写".formatted(item.name(), topic.label()), "请补填；会上确未介绍的，请填“%s”".formatted(PresentedOneByOne.NOT_TOLD))));
        faults.unless(!meeting.scrutineers().isEmpty() || meeting.items().stream().noneMatch(item -> item.voted() && item.secret()), "R-DEC-BALLOT-LOCAL",
            "『监票人』未选择", "请选择监票人；确未设监票人的，请选“%s”".formatted(DecisionMeeting.NO_SCRUTINEER));
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        var agenda = asking.file().require(DecisionAgenda.class);
        var post = facts.held(asking.file()); // two meetings on one day must not fill the same place
        return Map.of("post", post, "dueByRoster", members.at(agenda.body(), post.body(), agenda.persons(), asking.day(submitted.get("heldOn"))));
    }

    private static Map<String, Object> row(BodyMember member) {
        var row = new LinkedHashMap<String, Object>();
        row.put("key", member.id());
        row.put("name", member.name());
        row.put("post", member.post());
        row.put("mainLeader", member.mainLeader());
        row.put("concern", member.concern());
        if (!member.concern().isEmpty()) { // he has to leave the room (R-DEC-RECUSE); the clerk may say that he did not
            row.put("presence", Presence.RECUSED.name());
            row.put("reason", member.concern());
        }
        return row;
    }

    private static Map<String, Object> item(PersonRef person) {
        return Map.of("key", person.id(), "name", person.name(), "person", person);
    }
}
