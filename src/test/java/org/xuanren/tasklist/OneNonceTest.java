package org.xuanren.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.browser.WebApps;
import org.xuanren.scenario.Story;

/** Two hundred people open the web apps at the same moment, and each page runs its scripts. */
@Story
class OneNonceTest {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @BeforeEach
    void revive(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @Test
    void every_page_carries_the_nonce_of_its_own_header() {
        var client = HttpClient.newHttpClient();
        var pages = IntStream.range(0, 200).mapToObj(i -> client.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/camunda/app/"
            + (i % 2 == 0 ? "tasklist" : "cockpit") + "/default/")).build(), HttpResponse.BodyHandlers.ofString())).toList();
        var answers = pages.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            var policy = IN_HEADER.matcher(answer.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(policy.find()).isTrue();
            assertThat(answer.body()).endsWith("</html>\n").contains("<script");
            assertThat(IN_PAGE.matcher(answer.body()).results().map(found -> found.group(1)).collect(Collectors.toSet())).containsExactly(policy.group(1));
        });
        assertThat(answers.stream().map(answer -> answer.headers().firstValue("Content-Security-Policy")).distinct()).hasSize(200);
    }
}
