package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.browser.WebApps;
import org.xuanren.conformance.NewVersion;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** A modeler adds tasks, which the proof allows; whoever does them brings variables, of which one may be called as a gate is. */
@Story
class AddedTaskAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of("{\"value\": \"PASSED\"}", "{\"value\": true, \"type\": \"Boolean\"}", "{\"value\": null}",
        "{\"value\": \"[\\\"x\\\"]\", \"type\": \"Json\"}",
        "{\"value\": \"{}\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"java.util.HashMap\", \"serializationDataFormat\": \"application/json\"}}",
        "{\"value\": \"bm90ZQ==\", \"type\": \"File\", \"valueInfo\": {\"filename\": \"x\"}}");
    private static final Set<String> NAMES = names();

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcTemplate database;

    private final List<String> through = new ArrayList<>();
    private int tried;

    @BeforeEach
    void register(@Autowired ProcessEngine engine, @Autowired IdentityService identity, @Autowired AuthorizationService authorizations) {
        WebApps.revive(engine);
        Owner.appears(identity, authorizations);
    }

    @Test // R-GEN-ORDER, R-LOG-CONTENT
    void an_added_task_brings_no_variable_into_a_case_whatever_its_name() {
        Predicate<String> steps = step -> Assurance.FULL || step.equals(Step.OPENING_VACANCY.id());
        new NewVersion().tasksBehind(StatutoryProcess.CADRE_SELECTION.id(), steps).tasksBehind(StatutoryProcess.CANDIDATE_INSPECTION.id(), steps).deploy(repository);
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        new NewVersion().tagged("without-added-tasks").deploy(repository);
        var doors = Stream.of("zhang", Owner.LOGIN).flatMap(login -> Stream.of(Rest.api(port, login), Rest.web(port, login))).toList();
        var done = 0;
        while (!story.ended(number)) {
            var open = tasks.createTaskQuery().processInstanceBusinessKey(number).active().list();
            var extra = open.stream().filter(task -> Step.find(task.getTaskDefinitionKey()).isEmpty()).findFirst();
            if (extra.isPresent()) {
                attack(number, extra.get(), doors);
                forms.submitTaskForm(extra.get().getId(), Map.of());
                done++;
            } else if (open.isEmpty()) {
                assertThat(story.elapse(number)).as("the case goes on").isTrue();
            } else {
                var next = open.stream().map(task -> Step.of(task.getTaskDefinitionKey())).sorted().findFirst().orElseThrow();
                story.does(number, next, next == Step.CANDIDATES_DECISION ? story.choosingOnly(number, "林致远") : Map.of());
            }
            if (!Assurance.FULL && done > 0) {
                break;
            }
        }
        assurance.tell("variables brought by tasks that a diagram adds", tried, through.size());
        assertThat(through).isEmpty();
        assertThat(done).as("tasks on the way of a usual case").isGreaterThanOrEqualTo(Assurance.FULL ? 25 : 1);
        assertThat(story.recordOf(number)).extracting(Entry::kind).filteredOn(kind -> kind == EntryKind.APPOINTED).hasSize(Assurance.FULL ? 1 : 0);
    }

    /** By one door after the other: at the next task each of these comes by another one. */
    private void attack(String number, Task task, List<Rest> doors) {
        var at = "/task/" + task.getId();
        var scopes = List.of(at + "/variables", at + "/localVariables", "/process-instance/" + task.getProcessInstanceId() + "/variables",
            "/execution/" + task.getExecutionId() + "/localVariables");
        for (var name : NAMES) {
            for (var value : name.equals("candidateId") ? VALUES : VALUES.subList(0, 1)) {
                var variables = Map.of(name, read(value));
                refused(number, doors, "POST", at + "/submit-form", body("variables", variables));
                refused(number, doors, "POST", at + "/complete", body("variables", variables));
            }
        }
        var all = JSON.createObjectNode();
        NAMES.forEach(name -> all.set(name, read(VALUES.get(0))));
        scopes.forEach(scope -> {
            refused(number, doors, "PUT", scope + "/" + URLEncoder.encode(task.getTaskDefinitionKey(), StandardCharsets.UTF_8), read(VALUES.get(0)));
            refused(number, doors, "POST", scope, JSON.createObjectNode().set("modifications", all));
        });
        for (var way : List.of("/submit-form", "/resolve", "/bpmnError", "/bpmnEscalation")) {
            var body = JSON.createObjectNode().put(way.equals("/bpmnError") ? "errorCode" : "escalationCode", "x");
            refused(number, doors, "POST", at + way, way.startsWith("/bpmn") ? body.set("variables", all) : JSON.createObjectNode().set("variables", all));
        }
    }

    private void refused(String number, List<Rest> doors, String method, String path, JsonNode body) {
        var before = Standing.of(number, database);
        var answer = doors.get(tried++ % doors.size()).send(method, path, body, false);
        if (answer.statusCode() < 400 || !Rest.told(answer) || !Standing.of(number, database).equals(before)) {
            through.add(method + " " + path + " " + body + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Those of the gates and of what they reach for, and some that nobody would think of. */
    private static Set<String> names() {
        var names = new LinkedHashSet<String>();
        Stream.of(Stage.values()).forEach(stage -> names.add(stage.gateBean()));
        names.addAll(List.of("reminder", "candidateId", "execution", "task", "caseNumber", "x", "任职资格", "a.b", "", "n".repeat(300)));
        return names;
    }

    private static JsonNode body(String field, Map<String, JsonNode> variables) {
        return JSON.createObjectNode().set(field, JSON.valueToTree(variables));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
