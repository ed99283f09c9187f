package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.xuanren.scenario.Story;

/** What a modeler gets to see who deploys over the REST API, as Camunda Modeler does. */
@Story
class DeploymentRestTest {

    @Autowired TestRestTemplate rest;
    @Autowired IdentityService identity;
    @Autowired RepositoryService repository;

    /** Engines that other tests of this JVM have closed took the name out of the register in which the REST API looks it up. */
    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
    }

    @BeforeEach
    void a_modeler() {
        if (identity.createUserQuery().userId("mo").count() == 0) {
            var user = identity.newUser("mo");
            user.setPassword("secret-of-mo");
            identity.saveUser(user);
            identity.createMembership("mo", "modeler");
        }
    }

    @Test // R-GEN-ORDER
    void a_bad_diagram_is_answered_with_4xx_and_its_sentence_and_nothing_is_deployed() throws Exception {
        var before = repository.createDeploymentQuery().count();
        var draft = Draft.of("cadre-selection");
        draft.redirect(draft.flow("timer-publicity-over", "merge-publicity-conclusion").getAttribute("id"), "appointment-talk");
        var files = Ours.everything();
        files.put("cadre-selection.bpmn", draft.bytes());
        var answer = deploy(files);
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(json(answer).path("message").asText()).contains(
            "cadre-selection.bpmn：公示期满 → 进行任免谈话，未经过『核验公示结论』（R-PUB-WINDOW）。请把『核验公示结论』接在两者之间。");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test // R-GEN-ORDER
    void a_harmless_change_is_deployed() throws Exception {
        var before = versions();
        var draft = Draft.of("cadre-selection"); // of no consequence for the stories that share this house
        draft.process("camunda:versionTag", "tried");
        var files = Ours.everything();
        files.put("cadre-selection.bpmn", draft.bytes());
        assertThat(deploy(files).getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(versions()).isEqualTo(before + 1);
    }

    @Test // R-GEN-ORDER: timers of a suspended definition never fall due
    void a_deployment_that_would_suspend_a_diagram_until_a_day_is_refused() throws Exception {
        var before = versions();
        var answer = deploy(Ours.everything(), "2099-01-01T00:00:00.000+0800");
        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(json(answer).path("message").asText()).contains("『暂停或恢复流程』会越过、打乱或抹去选任程序");
        assertThat(versions()).isEqualTo(before);
    }

    private long versions() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("cadre-selection").count();
    }

    private ResponseEntity<String> deploy(Map<String, byte[]> files) {
        return deploy(files, "");
    }

    private ResponseEntity<String> deploy(Map<String, byte[]> files, String activatedOn) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "test");
        parts.add("deployment-activation-time", activatedOn);
        files.forEach((name, content) -> parts.add(name, new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        }));
        return rest.withBasicAuth("mo", "secret-of-mo").postForEntity("/engine-rest/deployment/create", parts, String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.getBody().getBytes(StandardCharsets.UTF_8));
    }
}
