package org.xuanren.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.PersonRef;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.statute.Step;

/** The meeting as it was called: body, chair, recorder, members due, and one row for everybody who is discussed. */
@Component
final class DecisionMeetingIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.DECISION_MEETING;
    }

    @Override
    public FormContext context(Asking asking) {
        var agenda = asking.file().require(DecisionAgenda.class);
        var members = agenda.due().stream().map(member -> new Option(member.name(), member.id())).toList();
        return FormContext.empty()
            .freezes("body", agenda.body()).freezes("chair", agenda.chair()).freezes("chairName", agenda.chairName())
            .freezes("recorderName", agenda.recorderName()).freezes("postTitle", agenda.post().title())
            .prepares("members", agenda.due().stream().map(DecisionMeetingIntake::row).toList())
            .prepares("items", agenda.persons().stream().map(DecisionMeetingIntake::item).toList())
            .offers("lastSpeaker", members).offers("scrutineers", members);
    }

    private static Map<String, Object> row(BodyMember member) {
        var row = new LinkedHashMap<String, Object>();
        row.put("key", member.id());
        row.put("name", member.name());
        row.put("post", member.post());
        row.put("mainLeader", member.mainLeader());
        row.put("concern", member.concern());
        return row;
    }

    private static Map<String, Object> item(PersonRef person) {
        return Map.of("key", person.id(), "name", person.name(), "person", person, "singly", "true");
    }
}
