package org.xuanren.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.attack.Rest;
import org.xuanren.browser.WebApps;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** What was said in confidence is read where the record notes it, and nowhere else. */
@Story
class ReadingsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    private String number;

    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @Test // R-STAFF-LEAK
    void who_opens_a_form_that_brings_back_a_decision_stands_in_the_record_once_a_day_and_cards_and_history_quote_nothing() {
        number = story.opens("REMOVAL", "E2014", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.DECISION_MEETING);
        assertThat(readings()).as("nothing was said yet").isEmpty();
        story.does(number, Step.DECISION_MEETING, Map.of("items", items(Map.of("outcome", "DEFERRED", "deferGround", "免职理由须再核实",
            "issued", 0, "returned", 0, "valid", 0, "yes", 0, "no", 0))));
        var agenda = story.task(number, Step.DECISION_AGENDA);

        var house = Rest.house(port, "chen");
        var card = house.send("GET", "/cards?tasks=" + agenda.getId(), null, false).body();
        assertThat(card).contains("『讨论决定』核验未通过，内容在任务的表单中查阅").doesNotContain("免职理由须再核实");
        assertThat(house.send("GET", "/history?task=" + agenda.getId(), null, false).body()).contains("『讨论决定』核验未通过，内容在任务的表单中查阅").doesNotContain("免职理由须再核实");
        assertThat(readings()).isEmpty();

        var chen = Rest.api(port, "chen");
        for (int i = 0; i < 3; i++) {
            assertThat(chen.send("GET", "/task/" + agenda.getId() + "/form-variables", null, false).body()).contains("免职理由须再核实");
        }
        assertThat(readings()).hasSize(2).allSatisfy(one -> assertThat(one).extracting(Entry::actor, Entry::step).containsExactly("chen", "decision-agenda"));
        assertThat(readings()).extracting(Entry::payload).containsExactly("{\"text\":\"上次提交的内容\"}", "{\"text\":\"上次核验的结论\"}");
        story.waits(number, 1);
        chen.send("GET", "/task/" + agenda.getId() + "/form-variables", null, false);
        assertThat(readings()).hasSize(4);

        story.does(number, Step.DECISION_AGENDA);
        story.does(number, Step.DECISION_MEETING, Map.of("items", items(Map.of("yes", 4, "no", 5))));
        var before = readings().size();
        for (int i = 0; i < 2; i++) {
            assertThat(Rest.house(port, "yang").send("GET", "/cases?number=" + number, null, false).body()).contains("赞成 4 票");
        }
        assertThat(readings()).hasSize(before + 1).last().extracting(Entry::actor, Entry::step, Entry::payload)
            .containsExactly("yang", "operation", "{\"text\":\"终止的理由\"}");
    }

    private List<Entry> readings() {
        return story.recordOf(number).stream().filter(one -> one.kind() == EntryKind.READ).toList();
    }

    private List<Map<String, Object>> items(Map<String, Object> instead) {
        @SuppressWarnings("unchecked") // prepared rows
        var items = (List<Map<String, Object>>) story.answers(story.task(number, Step.DECISION_MEETING)).get("items");
        items.forEach(item -> item.putAll(instead));
        return items;
    }
}
