package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
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
import org.xuanren.statute.Step;

/** Every operation of the REST API that can change something, sent at running cases by people with more and less power. */
@Story
class RestAttackTest {

    /** Has every right that the engine knows, in its own administrator group: as strong as a login gets. */
    private static final String OWNER = "owner";
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final Path PAGE = Path.of("docs", "rest-operations.md");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<RestOperation> OPERATIONS = RestOperation.all();

    private static final List<Step> PLACES = Assurance.FULL
        ? List.of(Step.OPENING_VACANCY, Step.RECOMMENDATION_MEETING, Step.CANDIDATES_DECISION, Step.ELIGIBILITY_SHEET,
            Step.DISCIPLINE_OPINION, Step.INSPECTION_PLAN, Step.DELIBERATION_LEADERS, Step.DECISION_MEETING, Step.PUBLICITY_CONCLUSION,
            Step.APPOINTMENT_TALK, Step.ARCHIVE_LIST)
        : List.of(Step.INSPECTION_PLAN);
    private static final List<String> STAFF = Assurance.FULL
        ? List.of(OWNER, "admin", "lv", "shi", "zhang", "wu", "zhao", "qian", "zhou", "feng", "han", "yang", "zhu", "qin") : List.of(OWNER, "admin", "lv", "zhang");

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
    private ProcessEngine engine;
    @Autowired
    private JdbcTemplate database;

    private interface Said {

        JsonNode about(Aim aim, RestOperation operation, String login);
    }

    private final List<String> through = new ArrayList<>();
    private int tried;

    @BeforeEach
    void register() {
        WebApps.revive(engine);
    }

    @BeforeEach
    void owner() {
        account(OWNER);
        if (identity.createUserQuery().userId(OWNER).memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            identity.createMembership(OWNER, Groups.CAMUNDA_ADMIN);
            for (var resource : Resources.values()) {
                var all = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
                all.setGroupId(Groups.CAMUNDA_ADMIN);
                all.setResource(resource);
                all.setResourceId(ANY);
                all.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(all);
            }
        }
    }

    @Test
    void no_operation_moves_ends_or_forges_a_case_whoever_sends_it() throws IOException {
        for (var place : PLACES) {
            var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
            story.reaches(number, place);
            attack(number, place.id(), Rest.api(port, null), null, Aim::body);
            for (var login : STAFF) {
                var answers = attack(number, place.id(), Rest.api(port, login), login, Aim::body);
                if (login.equals(OWNER) && place == Step.INSPECTION_PLAN) {
                    page(answers);
                }
                if (Assurance.FULL && login.equals(OWNER)) {
                    attack(number, place.id() + " (web)", Rest.web(port, login, "tasklist"), login, Aim::body);
                }
            }
            attack(number, place.id() + " (said nothing)", Rest.api(port, OWNER), OWNER, Aim::nothing);
            requireHonestWorkEnds(number);
        }
        var waiting = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(waiting, Step.PUBLICITY_NOTICE);
        story.does(waiting, Step.PUBLICITY_NOTICE);
        STAFF.forEach(login -> attack(waiting, "publicity period", Rest.api(port, login), login, Aim::body));
        requireHonestWorkEnds(waiting);

        Assurance.tell("operations of the REST API", tried, through.size(), tried - through.size());
        assertThat(through).isEmpty();
    }

    @Test // the web apps' API has a servlet of its own
    void who_asks_for_external_work_behind_the_web_apps_is_refused_as_well() {
        var fetch = OPERATIONS.stream().filter(one -> one.path().equals("/external-task/fetchAndLock")).findFirst().orElseThrow();
        var answer = Rest.web(port, OWNER, "tasklist").send(fetch.method(), fetch.path(), fetch.body(), false);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("『处理外部任务』会越过、打乱或抹去选任程序");
    }

    private void requireHonestWorkEnds(String number) {
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED).contains(EntryKind.ATTEMPT_REFUSED);
    }

    private Map<String, String> attack(String number, String place, Rest rest, String login, Said bodies) {
        var answers = new LinkedHashMap<String, String>();
        var before = Standing.of(number, database);
        var aim = Aim.at(number, runtime, tasks, jobs, repository);
        for (var operation : OPERATIONS) {
            account(Aim.VICTIM);
            var answer = rest.send(operation.method(), aim.path(operation), bodies.about(aim, operation, login), operation.form());
            tried++;
            var what = place + ", " + login + ", " + operation + ": " + answer.statusCode() + " " + answer.body();
            if (!Standing.of(number, database).equals(before)) {
                through.add(what);
                before = Standing.of(number, database);
                aim = Aim.at(number, runtime, tasks, jobs, repository);
            }
            if (login == null && answer.statusCode() != 401 || !told(answer)) {
                through.add(what);
            }
            answers.put(operation.toString(), said(answer));
        }
        return answers;
    }

    /** Whatever is not done is refused, and in Chinese: who has asked wrongly learns what is wrong. */
    private static boolean told(HttpResponse<String> answer) {
        return answer.statusCode() < 400 || answer.statusCode() < 500 && !said(answer).endsWith("| ");
    }

    private static String said(HttpResponse<String> answer) {
        try {
            var message = JSON.readTree(answer.body()).path("message").asText("").split("\n")[0];
            return answer.statusCode() + " | " + (message.matches(".*[\\u4e00-\\u9fff].*") ? message : "");
        } catch (JsonProcessingException e) {
            return answer.statusCode() + " | ";
        }
    }

    /** -Dxuanren.write=true writes the page anew. */
    private static void page(Map<String, String> answers) throws IOException {
        var page = """
            # What every changing operation of Camunda's REST API answers

            Made by `RestAttackTest` (`-Dxuanren.write=true`): each operation of the OpenAPI document of 7.24, with the example of its
            documentation aimed at a case that waits for its inspection plan, sent by a member of the engine's own administrator group who
            holds every right. Where no rule is named the engine itself found nothing of the kind (no such batch, filter, incident); an
            operation without a sentence is honest work; in no case did the case move. Which command each one reaches and why it is refused: [commands.md](commands.md).

            | operation | status | sentence |
            |---|---|---|
            """ + answers.entrySet().stream().map(one -> "| `" + one.getKey() + "` | " + one.getValue() + " |").collect(Collectors.joining("\n")) + "\n";
        if (Boolean.getBoolean("xuanren.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private void account(String login) {
        if (identity.createUserQuery().userId(login).count() == 0) {
            var user = identity.newUser(login);
            user.setPassword(login + "-demo");
            identity.saveUser(user);
        }
    }
}
