package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xuanren.browser.WebApps;
import org.xuanren.conformance.Conformance;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** Somebody without a login: every operation that changes something, at every bent address, and with the door of the REST API taken away. */
@Story
class NobodyAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final String REST = "/engine-rest";
    private static final String WEB = "/camunda/api/engine/engine/default";
    private static final String HOUSE = "/camunda/api/xuanren";
    private static final int QUICK = 25;
    private static final List<RestOperation> OPERATIONS = RestOperation.all();

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private IdentityService identity;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ServletWebServerApplicationContext house;

    /** @param base how many segments of it lead to the API */
    private record Request(String method, String address, int base, String body) { }

    private final List<String> through = new ArrayList<>();
    private int tried;
    private String number;
    private Aim aim;

    @BeforeEach
    void aCase(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
        Owner.account(Aim.VICTIM, identity);
        number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.INSPECTION_PLAN);
        aim = Aim.at(number, runtime, tasks, jobs, repository);
    }

    @Test // R-STAFF-LEAK, R-ACC-MATRIX
    void no_address_however_bent_leads_past_the_login(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) throws Exception {
        var requests = new ArrayList<Request>();
        OPERATIONS.forEach(one -> {
            var path = aim.path(one, null);
            var body = said(aim.body(one, null));
            requests.add(new Request(one.method(), REST + path, 1, body));
            requests.add(new Request(one.method(), WEB + path, 5, body));
        });
        Stream.of(WebAppsOwn.values()).forEach(one -> requests.add(new Request("POST", "/camunda/api" + one.path().replace("{id}", "none"), 2, "{}")));
        endpoints.getHandlerMethods().keySet().forEach(one -> one.getPatternValues().stream().filter(path -> path.startsWith(HOUSE)).forEach(path ->
            one.getMethodsCondition().getMethods().forEach(method -> requests.add(new Request(method.name(), path.replaceAll("\\{[^}]+}", number), 3, "{}")))));
        assertThat(requests).extracting(Request::address).anyMatch(path -> path.startsWith(HOUSE));

        var wire = new Wire(port, visitor());
        var before = everything();
        for (int i = 0; i < requests.size(); i += Assurance.FULL ? 1 : QUICK) {
            var request = requests.get(i);
            for (var address : BentAddresses.of(request.address(), request.base())) {
                var status = wire.status(request.method(), address, request.body());
                tried++;
                if (status < 400 || status >= 500) {
                    through.add(request.method() + " " + address + ": " + status);
                }
            }
            before = requireAsBefore(before, request.toString());
        }
        assurance.tell("addresses bent by somebody without a login", tried, through.size());
        assertThat(through).isEmpty();
    }

    @Test // R-ACC-MATRIX, R-GEN-ORDER
    void with_the_door_taken_away_nobody_changes_anything() {
        var before = everything();
        try (var door = new OpenDoor(house)) {
            var nobody = Rest.api(port, null);
            for (var operation : OPERATIONS) {
                var path = aim.path(operation, null);
                var answer = operation.path().equals("/deployment/create") ? nobody.deploys(path, Conformance.delivered().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> new String(one.getValue(), StandardCharsets.UTF_8))), Map.of("deployment-name", "lawful"))
                    : nobody.send(operation.method(), path, aim.body(operation, null), operation.form());
                tried++;
                if (answer.statusCode() < 400 || !Rest.told(answer)) {
                    through.add(operation + ": " + answer.statusCode() + " " + answer.body());
                }
                before = requireAsBefore(before, operation.toString());
            }
        }
        assurance.tell("operations of the REST API without a login, its door taken away", tried, through.size());
        assertThat(through).isEmpty();
        story.ends(number);
    }

    private static String said(JsonNode body) {
        return body == null ? "{}" : body.toString();
    }

    private Map<String, String> requireAsBefore(Map<String, String> before, String what) {
        var now = everything();
        if (!now.equals(before)) {
            now.entrySet().removeAll(before.entrySet());
            through.add(what + " has changed " + now);
            return everything();
        }
        return before;
    }

    /** Of every table of the engine and the house how many rows there are, and how often those were changed that count it; of the case where it stands. */
    private Map<String, String> everything() {
        var all = new TreeMap<String, String>();
        for (var table : tables()) {
            all.put(table, database.queryForObject("select count(*) from " + table, String.class));
        }
        for (var table : List.of("ACT_ID_USER", "ACT_ID_GROUP", "ACT_RU_AUTHORIZATION", "ACT_RU_FILTER", "ACT_RU_TASK", "ACT_RU_JOB", "ACT_RE_PROCDEF", "ACT_GE_PROPERTY")) {
            all.put(table + ".REV_", database.queryForObject("select sum(REV_) from " + table, String.class));
        }
        all.put(number, Standing.of(number, database).toString());
        return all;
    }

    private List<String> tables() {
        return database.queryForList("select TABLE_NAME from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = 'PUBLIC' and TABLE_TYPE = 'BASE TABLE' and TABLE_NAME not like 'ACT_RU_METER%'",
            String.class);
    }

    /** A session and its token, as whoever opens the page of the login gets them. */
    private String visitor() throws IOException, InterruptedException {
        var cookies = new CookieManager();
        HttpClient.newBuilder().cookieHandler(cookies).build().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/")).build(),
            BodyHandlers.discarding());
        var held = cookies.getCookieStore().getCookies();
        assertThat(held).extracting("name").contains("JSESSIONID", "XSRF-TOKEN");
        return "Cookie: " + held.stream().map(one -> one.getName() + "=" + one.getValue()).collect(Collectors.joining("; ")) + "\r\nX-XSRF-TOKEN: "
            + held.stream().filter(one -> one.getName().equals("XSRF-TOKEN")).findFirst().orElseThrow().getValue() + "\r\n";
    }
}
