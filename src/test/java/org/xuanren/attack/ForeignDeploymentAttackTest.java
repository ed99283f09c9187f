package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.browser.WebApps;
import org.xuanren.conformance.Conformance;
import org.xuanren.scenario.Story;

/** Processes, decisions, cases, scripts and pages that are none of the statute's, deployed by every role through both doors: alone, and beside the lawful diagrams. */
@Story
class ForeignDeploymentAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final List<String> QUICK = List.of("qin", "zhang");
    private static final Map<String, String> NAMED = Map.of("deployment-name", "foreign");
    private static final List<Map<String, String>> FIELDS = List.of(Map.of("tenant-id", "other"), Map.of("deploy-changed-only", "true"), Map.of("enable-duplicate-filtering", "true"),
        Map.of("deployment-source", "process application"), Map.of("deployment-activation-time", "2020-01-01T00:00:00.000+0800"));

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcTemplate database;

    private final List<String> through = new ArrayList<>();
    private int tried;

    @BeforeEach
    void owner(@Autowired ProcessEngine engine, @Autowired IdentityService identity, @Autowired AuthorizationService authorizations) {
        WebApps.revive(engine);
        Owner.appears(identity, authorizations);
    }

    @Test // R-GEN-ORDER
    void nothing_is_deployed_but_the_statute() {
        var lawful = new LinkedHashMap<String, String>();
        Conformance.delivered().forEach((name, content) -> lawful.put(name, new String(content, StandardCharsets.UTF_8)));
        var files = ForeignFiles.all();
        for (var login : Assurance.FULL ? Rest.STAFF : QUICK) {
            for (var door : List.of(Rest.api(port, login), Rest.web(port, login))) {
                files.forEach((name, content) -> refused(login, door, Map.of(name, content), NAMED));
                FIELDS.forEach(field -> refused(login, door, Map.of(ForeignFiles.USER, files.get(ForeignFiles.USER)), field));
                refused(login, door, files, NAMED);
            }
        }
        var modeler = Rest.api(port, "qin");
        for (var file : Assurance.FULL ? files.entrySet() : Set.<Map.Entry<String, String>>of()) {
            var beside = new LinkedHashMap<>(lawful);
            beside.put(file.getKey(), file.getValue());
            refused("qin", modeler, beside, NAMED);
        }
        assurance.tell("foreign processes, decisions, cases, scripts and pages deployed", tried, through.size());
        assertThat(through).isEmpty();
    }

    private void refused(String login, Rest door, Map<String, String> files, Map<String, String> fields) {
        var before = deployed();
        var answer = door.deploys("/deployment/create", files, fields);
        tried++;
        if (answer.statusCode() < 400 || !Rest.told(answer) || !deployed().equals(before)) {
            through.add(login + " " + (files.size() > 1 ? "many" : files.keySet()) + " " + fields + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private List<Integer> deployed() {
        return Stream.of("ACT_RE_DEPLOYMENT", "ACT_GE_BYTEARRAY", "ACT_RE_PROCDEF", "ACT_RE_DECISION_DEF", "ACT_RE_DECISION_REQ_DEF", "ACT_RE_CASE_DEF", "ACT_RE_CAMFORMDEF", "ACT_RU_JOBDEF",
            "ACT_RU_JOB", "ACT_RU_EVENT_SUBSCR").map(table -> database.queryForObject("select count(*) from " + table, Integer.class)).toList();
    }
}
