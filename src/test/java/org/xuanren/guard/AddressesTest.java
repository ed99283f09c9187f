package org.xuanren.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.scenario.Story;

/** Nobody comes to the engine without a login, however the address is written. */
@Story
class AddressesTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest // R-STAFF-LEAK: of the first two, what remains behind as many characters as the right address has leads to the engine
    @ValueSource(strings = {
        "/camunda/api;aaaaaa/engine/default/user",
        "/camunda////////api/engine/default/task",
        "/camunda/%61pi/engine/engine/default/user",
        "/camunda/./api/engine/engine/default/user",
        "/camunda/app/../api/engine/engine/default/user",
        "/camunda/app/%2e%2e/api/engine/engine/default/user",
        "/camunda/app%2f..%2fapi/engine/engine/default/user",
        "/camunda\\api/engine/engine/default/user",
        "/engine-rest;a/user",
        "/camunda/api;aaaaaaaa/xuanren/cases"})
    void an_address_that_is_bent_leads_nowhere(String path) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest // R-STAFF-LEAK
    @CsvSource({"/camunda/api/engine/engine/default/user, 401", "/camunda/api/engine/engine/default/task, 401", "/engine-rest/user, 401",
        "/camunda/api/xuanren/cases, 401", "/camunda/api/engine/engine/, 200", "/camunda/app/tasklist/default/, 200"})
    void without_a_login_there_is_the_page_where_one_logs_in(String path, int status) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 " + status + " ");
    }

    /** As it stands: clients put addresses right. */
    private String get(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
