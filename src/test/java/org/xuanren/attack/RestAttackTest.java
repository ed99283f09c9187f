package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.browser.WebApps;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** Every operation of the REST API that can change something, sent at running cases by people with more and less power. */
@Story
class RestAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String OWNER = Owner.LOGIN;
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final Path PAGE = Path.of("docs", "rest-operations.md");
    private static final String NONE = "none";
    /** The selection of a cadre without any of it. */
    private static final String SHORT_CUT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
          <bpmn:process id="cadre-selection" isExecutable="true" camunda:historyTimeToLive="P36500D">
            <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="end"/><bpmn:endEvent id="end"/>
          </bpmn:process>
        </bpmn:definitions>
        """;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<RestOperation> OPERATIONS = RestOperation.all();

    private static final List<Step> PLACES = Assurance.FULL
        ? List.of(Step.OPENING_VACANCY, Step.RECOMMENDATION_MEETING, Step.CANDIDATES_DECISION, Step.ELIGIBILITY_SHEET,
            Step.DISCIPLINE_OPINION, Step.FIRST_DELIBERATION_VIEWS, Step.INSPECTION_PLAN, Step.DELIBERATION_LEADERS, Step.DECISION_MEETING,
            Step.PUBLICITY_CONCLUSION, Step.REPORT_CLASSIFICATION, Step.APPOINTMENT_TALK, Step.ARCHIVE_LIST)
        : List.of(Step.INSPECTION_PLAN);
    /** With whom somebody shares his role. */
    private static final Map<String, String> COLLEAGUES = Map.of("zhang", "chen", "qian", "sun");
    private static final List<String> STAFF = Assurance.FULL ? Rest.STAFF : List.of(OWNER, "admin", "lv", "zhang");

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private FilterService filters;
    @Autowired
    private HistoryService history;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcTemplate database;

    private interface Said {

        /** Well-formed, and says nothing of what the operation has to know. */
        Said NOTHING = Aim::nothing;

        JsonNode about(Aim aim, RestOperation operation, String login);
    }

    private final Set<Stage> stages = EnumSet.noneOf(Stage.class);
    private final Set<StatutoryProcess> processes = EnumSet.noneOf(StatutoryProcess.class);
    private final List<String> through = new ArrayList<>();
    private int tried;

    @BeforeEach
    void register() {
        WebApps.revive(engine);
    }

    @BeforeEach
    void owner() {
        Owner.appears(identity, authorizations);
    }

    @Test
    void no_operation_moves_ends_or_forges_a_case_whoever_sends_it() throws IOException {
        for (var place : PLACES) {
            var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
            stands(number, place);
            Supplier<Aim> here = () -> Aim.at(number, place, runtime, tasks, jobs, repository);
            attack(number, place.id(), here, Rest.api(port, null), null, Aim::body);
            for (var login : STAFF) {
                attack(number, place.id(), here, Rest.api(port, login), login, Aim::body);
                attack(number, place.id() + " (web)", here, Rest.web(port, login), login, Aim::body);
            }
            attack(number, place.id() + " (said nothing)", here, Rest.api(port, OWNER), OWNER, Said.NOTHING);
            processes.add(here.get().process());
            if (here.get().process() != StatutoryProcess.CADRE_SELECTION) {
                var answers = attack(number, place.id() + " (the case itself)", () -> itself(number), Rest.api(port, OWNER), OWNER, Aim::body);
                if (place == Step.INSPECTION_PLAN) {
                    page(answers);
                }
            }
            place.stage().ifPresent(stages::add);
            honestWork(number, place);
            requireHonestWorkEnds(number);
        }
        var waiting = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(waiting, Step.PUBLICITY_NOTICE);
        story.does(waiting, Step.PUBLICITY_NOTICE);
        STAFF.forEach(login -> {
            attack(waiting, "publicity period", () -> itself(waiting), Rest.api(port, login), login, Aim::body);
            attack(waiting, "publicity period (web)", () -> itself(waiting), Rest.web(port, login), login, Aim::body);
        });
        requireHonestWorkEnds(waiting);

        assurance.tell("operations of the REST API", tried, through.size());
        assertThat(through).isEmpty();
        assertThat(stages).containsAll(Assurance.FULL ? EnumSet.allOf(Stage.class) : EnumSet.of(Stage.INSPECTION));
        assertThat(processes).containsAll(Assurance.FULL ? EnumSet.allOf(StatutoryProcess.class) : EnumSet.of(StatutoryProcess.CANDIDATE_INSPECTION));
    }

    @Test
    void what_the_web_apps_have_of_their_own_changes_nothing_either() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var before = Standing.of(number, database);
        for (var login : STAFF) {
            var users = identity.createUserQuery().count();
            for (var app : List.of("tasklist", "cockpit", "admin")) {
                var rest = Rest.apps(port, login, app);
                for (var own : WebAppsOwn.values()) {
                    tried++;
                    var answer = rest.send("POST", own.path().replace("{id}", NONE), own.body(JSON), false);
                    if (own.reads() ? answer.statusCode() >= 500 : answer.statusCode() < 400 || answer.statusCode() >= 500 || Rest.said(answer).endsWith("| ")) {
                        through.add(login + " in " + app + ", " + own + ": " + answer.statusCode() + " " + answer.body());
                    }
                }
            }
            if (identity.createUserQuery().count() != users || !Standing.of(number, database).equals(before)) {
                through.add(login + " has changed something");
            }
        }
        assurance.tell("the web apps' own operations", tried, through.size());
        assertThat(through).isEmpty();
    }

    @Test
    void no_changing_operation_is_left_out() throws IOException {
        assertThat(RestVerdict.all().keySet()).containsExactlyInAnyOrderElementsOf(OPERATIONS.stream().map(RestOperation::toString).toList());
        assertThat(WebAppsOwn.onTheClassPath()).containsExactlyInAnyOrderElementsOf(WebAppsOwn.methods());
    }

    @Test // the web apps' API has a servlet of its own
    void who_asks_for_external_work_behind_the_web_apps_is_refused_as_well() {
        var fetch = OPERATIONS.stream().filter(one -> one.path().equals("/external-task/fetchAndLock")).findFirst().orElseThrow();
        var answer = Rest.web(port, OWNER, "tasklist").send(fetch.method(), fetch.path(), fetch.body(), false);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("『处理外部任务』会越过、打乱或抹去选任程序");
    }

    /** A report stands beside its case, which waits for it. */
    private void stands(String number, Step place) {
        story.reaches(number, place.stage().isPresent() ? place : Step.PUBLICITY_CONCLUSION);
        if (place.stage().isEmpty()) {
            story.registersReport(number, "反映其在项目审批中为亲属谋利");
        }
    }

    private Aim itself(String number) {
        return Aim.at(number, runtime, tasks, jobs, repository);
    }

    /** A task is taken, handed to a colleague and back, remarked upon and filled in over the same door by those whose task it is. */
    private void honestWork(String number, Step place) throws JsonProcessingException {
        var id = story.task(number, place).getId();
        var login = story.actor(task(id));
        var colleague = COLLEAGUES.getOrDefault(login, login);
        honest(place, login, id, "claim", Map.of("userId", login));
        honest(place, login, id, "assignee", Map.of("userId", colleague));
        honest(place, colleague, id, "assignee", Map.of("userId", login));
        honest(place, login, id, "comment/create", Map.of("message", "已核对"));
        story.prepares(task(id));
        honest(place, login, id, "submit-form", Map.of("variables", variables(story.answers(task(id)))));
        if (task(id) != null) {
            through.add(place + " waits though it was done");
        }
        if (place.stage().isEmpty()) {
            story.reaches(number, Step.PUBLICITY_CONCLUSION); // not before the report is concluded
        }
    }

    private void honest(Step place, String login, String task, String what, Map<String, ?> body) {
        tried++;
        var answer = Rest.api(port, login).send("POST", "/task/" + task + "/" + what, JSON.valueToTree(body), false);
        if (answer.statusCode() / 100 != 2) {
            through.add(place + ", " + login + ", honest " + what + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private Task task(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }

    /** As Tasklist sends them. */
    private static Map<String, Object> variables(Map<String, Object> answers) throws JsonProcessingException {
        var variables = new LinkedHashMap<String, Object>();
        for (var answer : answers.entrySet()) {
            var value = answer.getValue();
            variables.put(answer.getKey(), value instanceof Collection || value instanceof Map ? Map.of("type", "Json", "value", JSON.writeValueAsString(value))
                : Map.of("value", value));
        }
        return variables;
    }

    private void requireHonestWorkEnds(String number) {
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED).contains(EntryKind.ATTEMPT_REFUSED);
    }

    private Map<String, String> attack(String number, String place, Supplier<Aim> aims, Rest rest, String login, Said bodies) {
        var answers = new LinkedHashMap<String, String>();
        var before = Standing.of(number, database);
        var aim = aims.get();
        Owner.account(Aim.VICTIM, identity);
        for (var operation : OPERATIONS) {
            var path = aim.path(operation, prepared(operation, login));
            var earlier = OWNER.equals(login) ? newest(number) : null;
            var answer = operation.path().equals("/deployment/create") ? rest.deploys(path, "cadre-selection.bpmn", SHORT_CUT)
                : rest.send(operation.method(), path, bodies.about(aim, operation, login), operation.form());
            tried++;
            var what = place + ", " + login + ", " + operation + ": " + answer.statusCode() + " " + answer.body();
            var after = before.later(number, database);
            if (!after.equals(before)) {
                through.add(what);
                aim = aims.get();
            }
            before = after;
            if (answer.statusCode() < 400) { // an administrator of accounts may delete it
                Owner.account(Aim.VICTIM, identity);
            }
            if (login == null && answer.statusCode() != 401 || !Rest.told(answer) || answer.statusCode() < 400 && mustFail(operation)) {
                through.add(what);
            }
            answers.put(operation.toString(), Rest.said(answer));
            if (OWNER.equals(login) && bodies != Said.NOTHING && answer.statusCode() == 403) { // else there is no such task, during the period
                requireRecorded(operation, earlier, newest(number));
            }
        }
        return answers;
    }

    /** What the verdict forbids, and a diagram without a single gate. */
    private static boolean mustFail(RestOperation operation) {
        return RestVerdict.of(operation).forbids() || operation.path().equals("/deployment/create");
    }

    /** The newest entries of the case and of the system: one of them is the attempt; a job that was not executed asks to be noted as failed besides. */
    private List<String> newest(String number) {
        return Stream.of(number, "system").flatMap(chain -> database.queryForList("select seq || kind || payload from record_entry where chain = ? "
            + "order by chain desc, seq desc fetch first 3 rows only", String.class, chain).stream()).toList();
    }

    /** That it is recorded, and under the command of the table. */
    private void requireRecorded(RestOperation operation, List<String> earlier, List<String> later) {
        var attempts = later.stream().filter(one -> !earlier.contains(one)).toList();
        var command = RestVerdict.of(operation).command();
        if (attempts.isEmpty() || attempts.stream().noneMatch(one -> one.contains("ATTEMPT_REFUSED") && one.contains("." + command + "\""))) {
            through.add(operation + " is not recorded as " + command + ": " + attempts);
        }
    }

    /** An id of something that is really there, so that the operation is refused for what it does and not for its having nothing to do it to. */
    private String prepared(RestOperation operation, String login) {
        var path = operation.path();
        if (path.startsWith("/filter/{id}")) {
            var filter = filters.newTaskFilter("of " + login);
            filters.createFilterQuery().filterName(filter.getName()).list().forEach(one -> filters.deleteFilter(one.getId()));
            filter.setOwner(login);
            return filters.saveFilter(filter).getId();
        }
        if (path.startsWith("/authorization/{id}")) {
            return authorizations.createAuthorizationQuery().listPage(0, 1).get(0).getId();
        }
        if (path.contains("{operationId}")) {
            return history.createUserOperationLogQuery().listPage(0, 1).get(0).getOperationId();
        }
        return null;
    }

    /** Every answer to the strongest login is the one that the verdict calls for. -Dxuanren.write=true writes the page anew. */
    private static void page(Map<String, String> answers) throws IOException {
        var page = new StringBuilder("""
            # What every changing operation of Camunda's REST API answers

            Made by `RestAttackTest` (`-Dxuanren.write=true`): each operation of the OpenAPI document of 7.24, none left out, with a body that
            reaches the command where anything can, aimed at a case that waits for its inspection plan, sent by a member of the engine's own
            administrator group who holds every right; with the command in which it ends, our verdict on that and why
            ([commands.md](commands.md)), and what was answered. An operation without a command has nothing here that it could be done to, and why tells
            what is missing. In no case did the case move. The same operations are sent by every role, from nobody to the administrators, also behind the web apps.

            | operation | command | verdict | why | status | sentence |
            |---|---|---|---|---|---|
            """);
        var otherwise = new ArrayList<String>();
        for (var operation : OPERATIONS) {
            var verdict = RestVerdict.of(operation);
            var answer = answers.get(operation.toString());
            if (!verdict.fits(answer)) {
                otherwise.add(operation + " should end in " + verdict + ": " + answer);
            }
            page.append("| `%s` | %s | %s | %s | %s |\n".formatted(operation, verdict.command().isEmpty() ? "–" : "`" + verdict.command() + "`", verdict.verdict(),
                verdict.why(), answer));
        }
        page.append("""

            The web apps have operations of their own besides. Those of Cockpit read; no other can be used in a house that has its administrator:

            | operation | verdict |
            |---|---|
            """);
        for (var own : WebAppsOwn.values()) {
            page.append("| `POST /camunda/api%s` | %s |\n".formatted(own.path(), own.verdict()));
        }
        if (Boolean.getBoolean("xuanren.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(otherwise).isEmpty();
        assertThat(PAGE).hasContent(page.toString());
    }
}
