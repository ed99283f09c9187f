package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.attack.Rest;
import org.xuanren.scenario.Story;

@Story
class RestLoginTest {

    @ParameterizedTest // R-ACC-MATRIX
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/engine/default/task", "/engine-rest/task", "/engine-rest/version"})
    void nothing_is_told_to_somebody_who_is_not_logged_in(String path, @Autowired TestRestTemplate rest, @Autowired ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine); // other tests of this JVM have closed engines of the same name
        assertThat(rest.getForEntity(path, String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(rest.withBasicAuth("nobody", "wrong").getForEntity(path, String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(rest.withBasicAuth("zhang", "zhang-demo").getForEntity(path, String.class).getStatusCode().value()).isEqualTo(200);
    }

    @Test // R-ACC-MATRIX
    void whoever_sends_wrong_passwords_is_heard_no_more_for_a_while_at_any_door_and_the_owner_is(@LocalServerPort int port, @Autowired TestRestTemplate rest,
            @Autowired ProcessEngine engine, @Autowired ShiftedClock clock) throws Exception {
        ProcessEngines.registerProcessEngine(engine);
        var guessing = Rest.api(port, "lv"); // who may see accounts may verify a password
        var json = new ObjectMapper();
        for (int i = 0; i < 10; i++) {
            var answer = guessing.send("POST", "/identity/verify", json.valueToTree(Map.of("username", "han", "password", "guess-" + i)), false);
            assertThat(answer.body()).contains("\"authenticated\":false");
        }
        assertThat(basic("127.0.0.2", port, "han", "han-demo")).as("the owner, at an address of his own").isEqualTo(200);

        var right = guessing.send("POST", "/identity/verify", json.valueToTree(Map.of("username", "han", "password", "han-demo")), false);
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(right.body()).contains("从此处登录该账号，十分钟内已输错密码 10 次（R-ACC-MATRIX）。请过十分钟再试；忘记密码的，请联系安全管理员。");
        var form = form(port, "han", "han-demo");
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).as("what the page shows").contains("\"message\":\"从此处登录该账号，十分钟内已输错密码 10 次");
        var asked = rest.withBasicAuth("han", "han-demo").getForEntity("/engine-rest/task/count", String.class);
        assertThat(asked.getStatusCode().value()).isEqualTo(401);
        assertThat(asked.getBody()).contains("多次输错密码的，请等十分钟");
        assertThat(rest.withBasicAuth("wang", "wang-demo").getForEntity("/engine-rest/task/count", String.class).getStatusCode().value()).as("another login").isEqualTo(200);

        clock.advance(Duration.ofMinutes(10));
        assertThat(form(port, "han", "han-demo").statusCode()).isEqualTo(200);
        assertThat(rest.withBasicAuth("han", "han-demo").getForEntity("/engine-rest/task/count", String.class).getStatusCode().value()).isEqualTo(200);
    }

    /** @return the status */
    private static int basic(String from, int port, String login, String password) throws IOException {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            socket.getOutputStream().write(("GET /engine-rest/task/count HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return Integer.parseInt(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ")[1]);
        }
    }

    /** As the page of the web apps does it. */
    private static HttpResponse<String> form(int port, String login, String password) throws Exception {
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        var server = "http://localhost:" + port;
        client.send(HttpRequest.newBuilder(URI.create(server + "/camunda/app/tasklist/default/")).build(), BodyHandlers.discarding());
        var token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst().orElseThrow().getValue();
        return client.send(HttpRequest.newBuilder(URI.create(server + "/camunda/api/admin/auth/user/default/login/tasklist")).header("X-XSRF-TOKEN", token)
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("username=" + login + "&password=" + password)).build(),
            BodyHandlers.ofString());
    }
}
