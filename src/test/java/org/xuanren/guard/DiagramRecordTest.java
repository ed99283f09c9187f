package org.xuanren.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.attack.Rest;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** A diagram that was proven, and then edited where it is stored. */
@Story
class DiagramRecordTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private FormService forms;
    @Autowired
    private DiagramRecord diagrams;
    @Autowired
    private CaseRecord record;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private JdbcTemplate database;

    @Test // R-GEN-ORDER, R-LOG-FILE
    void a_diagram_that_was_edited_in_the_database_is_not_loaded_again_and_is_named() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var deployment = repository.createProcessDefinitionQuery().processDefinitionId(story.processOf(number).getProcessDefinitionId())
            .singleResult().getDeploymentId();
        assertThat(record.entries("diagrams")).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.DEPLOYED);
            assertThat(entry.payload()).contains("\"deployment\":\"" + deployment + "\"", "cadre-selection.bpmn", "opening-vacancy.form");
        });
        assertThat(diagrams.faults()).isEmpty();

        edit(deployment, "cadre-selection.bpmn", "delegateExpression=\"${quotaGate}\"", "delegateExpression=\"${archiveGate }\"");
        try {
            assertThat(diagrams.faults()).containsExactly("流程图或表单 cadre-selection.bpmn 在部署之后被改动");
            var task = story.task(number, Step.OPENING_VACANCY);
            assertThatThrownBy(() -> story.submits("zhang", task, story.answers(task))).isInstanceOf(Refusal.class).hasMessage(
                "流程图或表单 cadre-selection.bpmn 在数据库中被改动，与部署时的记实不同（R-GEN-ORDER）。请停止办理，保全数据库，报干部监督机构。");
        } finally {
            edit(deployment, "cadre-selection.bpmn", "delegateExpression=\"${archiveGate }\"", "delegateExpression=\"${quotaGate}\"");
        }
        story.ends(number);
    }

    @Test // R-GEN-ORDER, R-LOG-FILE
    void a_form_that_was_edited_in_the_database_is_shown_to_nobody() throws IOException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = story.task(number, Step.OPENING_VACANCY).getId();
        var deployment = repository.createProcessDefinitionQuery().processDefinitionId(story.processOf(number).getProcessDefinitionId()).singleResult().getDeploymentId();
        var form = new String(forms.getDeployedTaskForm(task).readAllBytes(), StandardCharsets.UTF_8);
        var file = "opening-vacancy.form";
        edit(deployment, file, form, form.replace("职位", "人选"));
        try {
            var told = "流程图或表单 opening-vacancy.form 在数据库中被改动，与部署时的记实不同（R-GEN-ORDER）。请停止办理，保全数据库，报干部监督机构。";
            assertThatThrownBy(() -> forms.getDeployedTaskForm(task)).isInstanceOf(Refusal.class).hasMessage(told);
            assertThatThrownBy(() -> repository.getResourceAsStream(deployment, file)).hasMessage(told);
            ProcessEngines.registerProcessEngine(engine.getProcessEngine()); // other houses in the same JVM have engines of the same name
            var opened = Rest.api(port, "zhang").send("GET", "/task/" + task + "/deployed-form", null, false);
            assertThat(opened.statusCode()).isBetween(400, 499);
            assertThat(opened.body()).contains(told);
            assertThat(diagrams.faults()).containsExactly("流程图或表单 opening-vacancy.form 在部署之后被改动");
        } finally {
            edit(deployment, file, form.replace("职位", "人选"), form);
        }
        assertThat(forms.getDeployedTaskForm(task)).asString(StandardCharsets.UTF_8).isEqualTo(form);
    }

    @Test // R-GEN-ORDER, R-LOG-FILE
    void a_form_that_was_edited_in_the_database_becomes_part_of_no_other_deployment() throws IOException {
        var newest = repository.createProcessDefinitionQuery().processDefinitionKey("cadre-selection").latestVersion().singleResult().getDeploymentId();
        var deployed = record.entries("diagrams").size();
        edit(newest, "decision-meeting.form", "赞成票", "赞成（反对）票");
        try (var diagram = Files.newInputStream(Path.of("processes/cadre-selection.bpmn"))) {
            var alone = repository.createDeployment().name("alone").addInputStream("cadre-selection.bpmn", diagram);
            var told = "流程图或表单 decision-meeting.form 在数据库中被改动，与部署时的记实不同（R-GEN-ORDER）。请停止办理，保全数据库，报干部监督机构。";
            assertThatThrownBy(alone::deploy).isInstanceOf(Refusal.class).hasMessage(told);
            var again = repository.createDeployment().name("again").addDeploymentResources(newest);
            assertThatThrownBy(again::deploy).isInstanceOf(Refusal.class).hasMessage(told);
        } finally {
            edit(newest, "decision-meeting.form", "赞成（反对）票", "赞成票");
        }
        assertThat(record.entries("diagrams")).as("vouched for by nobody").hasSize(deployed);
    }

    @Test // R-GEN-ORDER, R-LOG-FILE
    void a_step_that_is_given_the_form_of_another_one_takes_nothing_and_is_named() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = story.task(number, Step.OPENING_VACANCY);
        var answers = story.answers(task);
        var login = story.prepares(task);
        pointsAt("archive-list.form", task);
        try {
            assertThat(diagrams.faults()).containsExactly("表单 opening-vacancy 在部署之后改指 archive-list.form");
            assertThatThrownBy(() -> story.submits(login, task, answers)).isInstanceOf(Refusal.class).hasMessage(
                "表单 opening-vacancy 在数据库中改指 archive-list.form，不是该步骤的表单（R-GEN-ORDER）。请停止办理，保全数据库，报干部监督机构。");
        } finally {
            pointsAt("opening-vacancy.form", task);
        }
        story.submits(login, task, answers);
        assertThat(diagrams.faults()).isEmpty();
    }

    private void pointsAt(String file, Task task) {
        assertThat(database.update("update ACT_RE_CAMFORMDEF set RESOURCE_NAME_ = ? where KEY_ = 'opening-vacancy' and DEPLOYMENT_ID_ = "
            + "(select DEPLOYMENT_ID_ from ACT_RE_PROCDEF where ID_ = ?)", file, task.getProcessDefinitionId())).isOne();
        engine.getDeploymentCache().discardProcessDefinitionCache();
    }

    /** As after a start of the program, when nothing is known but what is stored. */
    private void edit(String deployment, String file, String what, String instead) {
        var where = " where DEPLOYMENT_ID_ = '" + deployment + "' and NAME_ = '" + file + "'";
        var stored = new String(database.queryForObject("select BYTES_ from ACT_GE_BYTEARRAY" + where, byte[].class), StandardCharsets.UTF_8);
        assertThat(stored).contains(what);
        database.update("update ACT_GE_BYTEARRAY set BYTES_ = ?" + where,
            stored.replaceFirst(java.util.regex.Pattern.quote(what), java.util.regex.Matcher.quoteReplacement(instead)).getBytes(StandardCharsets.UTF_8));
        engine.getDeploymentCache().discardProcessDefinitionCache();
    }
}
