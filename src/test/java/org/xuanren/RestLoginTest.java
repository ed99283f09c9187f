package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
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
}
