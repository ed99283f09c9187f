package org.xuanren.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.ShiftedClock;
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

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String PROPOSED = "{\"text\":\"酝酿提出的人选\"}";

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private ShiftedClock clock;
    private String number;

    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @Test // R-STAFF-LEAK
    void who_opens_a_form_that_brings_back_a_decision_stands_in_the_record_each_time_and_cards_and_history_quote_nothing() {
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
        for (var later : List.of(MINUTE.minusMillis(1), Duration.ofMillis(1))) {
            assertThat(readings()).as("the same opening").hasSize(2);
            clock.advance(later);
            chen.send("GET", "/task/" + agenda.getId() + "/form-variables", null, false);
        }
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

    @Test // R-STAFF-LEAK
    void what_is_remarked_at_a_decision_is_read_by_those_who_have_a_step_there_and_noted() {
        number = story.opens("REMOVAL", "E2014", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.DECISION_MEETING);
        var meeting = story.task(number, Step.DECISION_MEETING);
        var task = "/task/" + meeting.getId();
        var qian = Rest.api(port, "qian");
        assertThat(qian.send("POST", task + "/comment/create", JsonNodeFactory.instance.objectNode().put("message", "两人反对"), false).statusCode()).isEqualTo(200);
        assertThat(qian.send("POST", task + "/attachment/create", null, true).statusCode()).isEqualTo(200);
        assertThat(readings()).isEmpty();

        for (var login : List.of("yang", "shi")) {
            for (var path : List.of(task + "/comment", task + "/attachment", "/process-instance/" + meeting.getProcessInstanceId() + "/comment")) {
                var refused = Rest.api(port, login).send("GET", path, null, false);
                assertThat(refused.statusCode()).as(login + path).isBetween(401, 404);
                assertThat(refused.body()).as(login + path).doesNotContain("两人反对", "\"url\"");
            }
        }
        var sun = Rest.api(port, "sun");
        for (int i = 0; i < 2; i++) {
            assertThat(sun.send("GET", task + "/comment", null, false).body()).contains("两人反对");
            assertThat(sun.send("GET", task + "/attachment", null, false).statusCode()).isEqualTo(200);
        }
        assertThat(readings()).extracting(Entry::actor, Entry::step, Entry::payload).containsExactly(
            tuple("sun", "decision-meeting", "{\"text\":\"备注\"}"), tuple("sun", "decision-meeting", "{\"text\":\"附件\"}"));

        var login = story.actor(meeting);
        story.does(number, Step.DECISION_MEETING, Map.of("items", items(Map.of("outcome", "DEFERRED", "deferGround", "免职理由须再核实",
            "issued", 0, "returned", 0, "valid", 0, "yes", 0, "no", 0))));
        var outcome = "/outcome?task=" + meeting.getId();
        assertThat(Rest.house(port, login).send("GET", outcome, null, false).body()).contains("核验未通过，已退回").doesNotContain("内容在任务的表单中查阅");
        story.waits(number, 1);
        assertThat(Rest.house(port, login).send("GET", outcome, null, false).body()).as("on another day").contains("核验未通过，已退回", "内容在任务的表单中查阅");

        assertThat(historyAt(Step.DECISION_AGENDA, "chen")).contains("两人反对");
        assertThat(readings()).last().extracting(Entry::actor, Entry::step, Entry::payload).containsExactly("chen", "decision-agenda", "{\"text\":\"备注\"}");
        story.reaches(number, Step.APPOINTMENT_TALK);
        var before = readings().size();
        assertThat(historyAt(Step.APPOINTMENT_TALK, "chen")).as("of another stage").contains("会议讨论决定").doesNotContain("两人反对");
        assertThat(readings()).hasSize(before);
    }

    @Test // R-STAFF-LEAK
    void who_reads_the_answer_of_the_other_side_to_settle_it_stands_in_the_record() {
        number = story.opens("PROMOTION_LEADING", "E2014", "yunchuan-tax-chief");
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "谢明镜"));
        story.determines(number, "谢明镜");
        story.reaches(number, Step.DELIBERATION_CO_REPLY);
        story.does(number, Step.DELIBERATION_CO_REPLY, Map.of("answer", "DISAGREE", "text", "建议另行考虑"));
        var task = story.task(number, Step.DELIBERATION_SETTLEMENT);
        assertThat(Rest.api(port, "han").send("GET", "/task/" + task.getId() + "/form-variables", null, false).body()).contains("建议另行考虑");
        assertThat(readings()).extracting(Entry::actor, Entry::step, Entry::payload).containsExactly(
            tuple("zhang", "deliberation-co-request", PROPOSED), tuple("feng", "deliberation-co-reply", PROPOSED),
            tuple("han", "deliberation-settlement", PROPOSED), tuple("han", "deliberation-settlement", "{\"text\":\"协管方的意见\"}"));

        story.reaches(number, Step.PUBLICITY_NOTICE);
        var before = readings();
        assertThat(before.subList(4, before.size())).as("whom the leaders propose").extracting(Entry::actor, Entry::step, Entry::payload)
            .containsExactly(tuple("zhang", "decision-agenda", PROPOSED), tuple("qian", "decision-meeting", PROPOSED));
        story.ends(number);
        assertThat(readings()).as("who was decided on is made public").isEqualTo(before);
    }

    @Test // R-STAFF-LEAK
    void of_many_requests_at_once_one_is_noted() throws InterruptedException {
        number = story.opens("PROMOTION_LEADING", "E2014", "yunchuan-civil-affairs-deputy");
        story.determines(number, "林致远");
        story.reaches(number, Step.DECISION_AGENDA);
        var path = "/task/" + story.task(number, Step.DECISION_AGENDA).getId() + "/form-variables";
        var chen = Rest.api(port, "chen");
        var pages = Executors.newFixedThreadPool(8);
        try {
            assertThat(pages.invokeAll(IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> chen.send("GET", path, null, false).statusCode()).toList()))
                .allSatisfy(page -> assertThat(page.get()).isEqualTo(200));
        } finally {
            pages.shutdownNow();
        }
        assertThat(readings()).extracting(Entry::actor, Entry::step, Entry::payload).containsExactly(tuple("chen", "decision-agenda", PROPOSED));
    }

    private String historyAt(Step step, String login) {
        return Rest.house(port, login).send("GET", "/history?task=" + story.task(number, step).getId(), null, false).body();
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
