package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** What {@code check} says of some files is what the deployment of exactly these files says. */
@Story
class CheckedDeploymentTest {

    @TempDir
    private Path folder;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private CaseStory story;

    @ParameterizedTest // R-GEN-ORDER
    @ValueSource(strings = {"processes/cadre-selection.bpmn", "processes/report-verification.bpmn",
        "processes/cadre-selection.bpmn forms/decision-meeting.form", "processes/report-verification.bpmn forms/report-conclusion.form",
        "processes/cadre-selection.bpmn processes/candidate-inspection.bpmn", "processes/cadre-selection.bpmn processes/candidate-inspection.bpmn processes/report-verification.bpmn"})
    void a_part_of_what_is_there_may_be_deployed(String files) throws IOException {
        assertThat(checked(files.split(" "))).isTrue();
        assertThat(deployed(files.split(" "))).isTrue();
    }

    @Test // R-GEN-ORDER
    void what_is_refused_by_one_is_refused_by_the_other() throws IOException {
        for (var file : List.of(edited("processes/cadre-selection.bpmn", "${decisionGate}", "${quotaGate}"), edited("forms/decision-meeting.form", "\"heldOn\"", "\"day\""),
                edited("processes/candidate-inspection.bpmn", "P36500D", "P1D"), Files.writeString(folder.resolve("odd.html"), "<form/>").toString(),
                Files.writeString(folder.resolve("candidate-inspection.bpmn.bak"), "x").toString(),
                Files.writeString(folder.resolve("opening-vacancy.form"), "[]").toString(), Files.writeString(folder.resolve("opening-case.form"), "").toString(),
                Files.writeString(folder.resolve("opening-nomination.form"), "{\"components\": []}").toString(), Files.writeString(folder.resolve("lunch.form"), "{}").toString(),
                edited("forms/decision-agenda.form", "\"key\": \"plannedOn\"", "\"key\": \"plannedOn\", \"conditional\": {\"hide\": \"=true\"}"))) {
            assertThat(checked(file)).as(file).isFalse();
            assertThat(deployed(file)).as(file).isFalse();
            assertThat(deployed("processes/cadre-selection.bpmn", file)).as("beside a good one: " + file).isEqualTo(checked("processes/cadre-selection.bpmn", file));
        }
    }

    @ParameterizedTest // R-GEN-ORDER: a case would look for it in the deployment of its own diagram only
    @ValueSource(strings = {"processes/candidate-inspection.bpmn", "forms/decision-meeting.form", "forms/inspection-plan.form", "forms/report-conclusion.form"})
    void what_no_case_would_use_is_not_deployed_alone(String file) throws IOException {
        assertThat(checked(file)).isFalse();
        assertThat(deployed(file)).isFalse();
    }

    @Test // R-GEN-ORDER
    void a_deployment_of_a_tenant_is_refused() throws IOException {
        try (var content = Files.newInputStream(Path.of("processes/cadre-selection.bpmn"))) {
            var deployment = repository.createDeployment().tenantId("other").addInputStream("cadre-selection.bpmn", content);
            assertThatThrownBy(deployment::deploy).isInstanceOf(Refusal.class).hasMessage("部署带有租户编号 other，不会有案件使用（R-GEN-ORDER）。请不带租户编号部署。");
        }
    }

    @Test // R-GEN-ORDER
    void a_diagram_that_is_deployed_alone_keeps_its_forms_and_what_it_calls_and_a_case_runs_on_it() throws IOException {
        assertThat(deployed("processes/cadre-selection.bpmn")).isTrue();
        var newest = repository.createProcessDefinitionQuery().processDefinitionKey("cadre-selection").latestVersion().singleResult();
        assertThat(repository.getDeploymentResourceNames(newest.getDeploymentId())).contains("cadre-selection.bpmn", "candidate-inspection.bpmn", "decision-meeting.form")
            .doesNotContain("report-verification.bpmn", "report-conclusion.form");
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        assertThat(story.processOf(number).getProcessDefinitionId()).isEqualTo(newest.getId());
        story.reaches(number, Step.ELIGIBILITY_SHEET);
        story.ends(number);
    }

    @Test // R-GEN-ORDER: what the house has added since would be left out
    void nobody_opens_a_case_on_a_diagram_of_which_there_is_a_newer_version(@Autowired FormService forms, @Autowired IdentityService identity) throws IOException {
        var former = repository.createProcessDefinitionQuery().processDefinitionKey("cadre-selection").latestVersion().singleResult().getId();
        assertThat(deployed("processes/cadre-selection.bpmn")).isTrue();
        identity.setAuthentication("zhang", identity.createGroupQuery().groupMember("zhang").list().stream().map(Group::getId).toList());
        try {
            assertThatThrownBy(() -> forms.submitStartForm(former, Map.of("caseKind", "PROMOTION_LEADING", "appliedEdition", "E2002", "post", "yunchuan-civil-affairs-deputy",
                "reason", "原任职人员到龄退休"))).isInstanceOf(Refusal.class).hasMessage("该流程图已有新版，不得再按旧版启动（R-GEN-ORDER）。请刷新页面后重新启动。");
        } finally {
            identity.clearAuthentication();
        }
    }

    private String edited(String file, String from, String to) throws IOException {
        return Files.writeString(folder.resolve(Path.of(file).getFileName()), Files.readString(Path.of(file)).replace(from, to)).toString();
    }

    private static boolean checked(String... files) {
        return CheckCommand.run(new PrintStream(OutputStream.nullOutputStream()), files) == 0;
    }

    private boolean deployed(String... files) throws IOException {
        var deployment = repository.createDeployment().name("checked");
        for (var file : Stream.of(files).map(Path::of).toList()) {
            try (var content = Files.newInputStream(file)) {
                deployment.addInputStream(file.getFileName().toString(), content);
            }
        }
        try {
            deployment.deploy();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
