package org.xuanren.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xuanren.attack.OpenDoor;
import org.xuanren.attack.Rest;
import org.xuanren.browser.WebApps;
import org.xuanren.scenario.Story;

/** Should a door before the engine stand open, who comes in without a login is nobody, and not the program. */
@Story
class OpenDoorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private ServletWebServerApplicationContext house;
    @Autowired
    private IdentityService identity;
    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @ParameterizedTest // R-ACC-MATRIX: what the program does itself, what staff do, what nobody does
    @CsvSource(delimiter = '|', value = {
        "/authorization/create | {\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"zhang\", \"resourceType\": 1, \"resourceId\": \"*\"} | 修改授权",
        "/user/create | {\"profile\": {\"id\": \"stranger\"}, \"credentials\": {\"password\": \"stranger-2026\"}} | 保存用户",
        "/process-definition/key/report-verification/submit-form | {\"variables\": {}} | 启动流程",
        "/process-definition/key/cadre-selection/start | {} | 不经表单启动流程"})
    void past_the_door_of_the_rest_api_nobody_changes_anything(String path, String body, String what) throws IOException {
        var instances = runtime.createProcessInstanceQuery().count();
        HttpResponse<String> answer;
        try (var door = new OpenDoor(house)) {
            assertThat(Rest.api(port, null).send("GET", "/task/count", null, false).statusCode()).as("it stands open").isEqualTo(200);
            answer = Rest.api(port, null).send("POST", path, JSON.readTree(body), false);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(JSON.readTree(answer.body()).path("message").asText()).isEqualTo("『" + what + "』未经登录（R-ACC-MATRIX）。请登录后办理。");
        assertThat(identity.createUserQuery().userId("stranger").count()).isZero();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(instances);
        assertThat(Rest.api(port, null).send("GET", "/task/count", null, false).statusCode()).as("it is shut").isEqualTo(401);
    }

    @Test // R-ACC-MATRIX
    void an_endpoint_of_our_own_that_asks_for_no_login_lets_nobody_change_anything(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints)
            throws Exception {
        var open = RequestMappingInfo.paths("/open-door").options(endpoints.getBuilderConfiguration()).build();
        endpoints.registerMapping(open, new Careless(), Careless.class.getDeclaredMethod("make"));
        try {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/open-door")).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(JSON.readTree(answer.body()).path("message").asText()).isEqualTo("『保存用户』未经登录（R-ACC-MATRIX）。请登录后办理。");
            assertThat(identity.createUserQuery().userId("stranger").count()).isZero();
        } finally {
            endpoints.unregisterMapping(open);
        }
        new Careless().make(); // the program itself, on a thread of its own
        identity.deleteUser("stranger");
    }

    private final class Careless {

        @ResponseBody
        String make() {
            identity.saveUser(identity.newUser("stranger"));
            return "";
        }
    }
}
