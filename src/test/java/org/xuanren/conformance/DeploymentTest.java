package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.StatutoryProcess;

/** Nothing gets into the engine unproven, whatever it is called and however it is packed. */
class DeploymentTest {

    private static final String HEAD = "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' "
        + "xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='x'>";
    private static ProcessEngine engine;

    @BeforeAll
    static void open() {
        ((Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context")).setLevel(Level.OFF); // refusals are what is tested
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setDmnEnabled(false); // its start takes longer than all the rest
        configuration.setProcessEngineName("conformance");
        configuration.setGroupResourceWhitelistPattern("[a-z0-9-]+");
        configuration.setProcessEnginePlugins(List.of(new ConformancePlugin()));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void nothing_is_left_behind() {
        engine.getRepositoryService().createDeploymentQuery().list()
            .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true));
    }

    @Test // R-GEN-ORDER
    void our_own_files_are_deployed() {
        deploy(Ours.everything());
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count()).isEqualTo(3);
    }

    @ParameterizedTest // what the proof takes for harmless, the engine takes as well
    @EnumSource
    void diagrams_with_all_kinds_of_harmless_changes_are_deployed(StatutoryProcess process) {
        for (int first = 0; first < 4; first++) {
            var draft = Draft.of(process.id());
            var kindnesses = Kindnesses.of(process);
            for (int i = first; i < kindnesses.size(); i += 9) {
                var changed = kindnesses.get(i).tried(draft);
                draft = changed.proof().holds() ? changed : draft;
            }
            var files = Ours.everything();
            files.put(process.id() + ".bpmn", draft.bytes());
            Conformance.officeTasks(files).stream().map(OfficeTask::group).distinct().forEach(DeploymentTest::office);
            deploy(files);
        }
    }

    @Test // R-ACC-MATRIX
    void a_task_for_an_office_that_is_not_there_would_be_nobodys() {
        var draft = Draft.of("candidate-inspection");
        draft.set("eligibility-sheet", "camunda:candidateGroups", "organization-department-office-8, organization-department-office-9");
        var files = Ours.everything();
        files.put("candidate-inspection.bpmn", draft.bytes());
        office("organization-department-office-8");
        assertThatThrownBy(() -> deploy(files)).isInstanceOf(Refusal.class)
            .hasMessage("candidate-inspection.bpmn：『审查任职资格』交给的组 organization-department-office-9 尚未建立，任务将无人可见（R-ACC-MATRIX）。"
                + "请先由安全管理员建立该组，或改用 organization-department（组织部）。");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isZero();
        office("organization-department-office-9");
        deploy(files);
    }

    private static void office(String id) {
        var identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            identity.saveGroup(identity.newGroup(id));
        }
    }

    @ParameterizedTest // R-GEN-ORDER: the engine takes every name that ends so
    @ValueSource(strings = {"cadre-selection.bpmn", "neu.bpmn20.xml", "Ordner/x.bpmn", "xbpmn", "X.BPMN", "umlaut ä.bpmn"})
    void a_bad_diagram_is_refused_under_whatever_name(String name) {
        var files = Ours.everything();
        files.remove("cadre-selection.bpmn");
        files.put(name, bad());
        assertThatThrownBy(() -> deploy(files)).isInstanceOf(Refusal.class).hasMessageContaining(name + "：")
            .hasMessageContaining("图中没有『核验公示结论』");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isZero();
    }

    @ParameterizedTest // R-GEN-ORDER: the engine would store it, and define nothing
    @ValueSource(strings = {"cadre-selection.BPMN", "candidate-inspection.Bpmn", "candidate-inspection.BPMN20.XML", "decision-meeting.FORM", "opening-case.Form"})
    void a_name_with_capitals_in_its_ending_is_refused(String name) {
        var files = Ours.everything();
        files.put(name, files.remove(name.substring(0, name.indexOf('.')) + (name.toLowerCase(Locale.ROOT).endsWith("form") ? ".form" : ".bpmn")));
        assertThatThrownBy(() -> deploy(files)).isInstanceOf(Refusal.class)
            .hasMessageContaining(name + "：扩展名有大写字母，引擎不认（R-GEN-ORDER）。请把扩展名改为小写");
    }

    @Test // R-GEN-ORDER
    void a_bad_process_in_the_same_file_as_another_is_refused() {
        var both = new String(bad(), StandardCharsets.UTF_8).replace("</bpmn:definitions>",
            "<bpmn:process id='lunch' isExecutable='true' camunda:historyTimeToLive='P1D'><bpmn:startEvent id='hungry'/></bpmn:process></bpmn:definitions>");
        assertThatThrownBy(() -> deploy(withMain(both))).isInstanceOf(Refusal.class).hasMessageContaining("图中没有『核验公示结论』");
    }

    @Test // R-GEN-ORDER
    void a_diagram_without_its_forms_and_the_called_diagram_is_refused() {
        assertThatThrownBy(() -> deploy(Map.of("cadre-selection.bpmn", Ours.everything().get("cadre-selection.bpmn"))))
            .isInstanceOf(Refusal.class).hasMessageContaining("同一部署中缺少 22 张表单：").hasMessageContaining("decision-meeting.form")
            .hasMessageContaining("所调用的流程 candidate-inspection 不在同一部署中");
    }

    @Test // R-GEN-ORDER
    void old_files_that_are_deployed_again_with_a_bad_one_are_refused() {
        var first = engine.getRepositoryService().createDeployment().name("first");
        Ours.everything().forEach((name, content) -> first.addInputStream(name, new ByteArrayInputStream(content)));
        var id = first.deploy().getId();
        var again = engine.getRepositoryService().createDeployment().name("again").addDeploymentResourcesByName(id,
            Ours.everything().keySet().stream().filter(name -> !name.equals("cadre-selection.bpmn")).toList());
        again.addInputStream("cadre-selection.bpmn", new ByteArrayInputStream(bad()));
        assertThatThrownBy(again::deploy).isInstanceOf(Refusal.class);
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("cadre-selection").count()).isOne();
    }

    @Test // R-GEN-ORDER: it could start a case, hold the papers of one, run code
    void a_process_of_somebody_else_is_refused() {
        assertThatThrownBy(() -> deploy(Map.of("lunch.bpmn", lunch("lunch", "<bpmn:userTask id='c' name='吃饭'/>")))).isInstanceOf(Refusal.class)
            .hasMessage("lunch.bpmn：第 1 行的流程『lunch』不是法定流程，本引擎不运行别的流程（R-GEN-ORDER）。"
                + "请把流程编号改回 cadre-selection、candidate-inspection、report-verification 之一，或部署到另一引擎。");
    }

    @Test
    void a_file_without_a_process_is_refused() {
        assertThatThrownBy(() -> deploy(Map.of("x.bpmn", (HEAD + "</bpmn:definitions>").getBytes(StandardCharsets.UTF_8)))).isInstanceOf(Refusal.class)
            .hasMessageContaining("x.bpmn：图中没有流程");
    }

    @ParameterizedTest // the engine strips the id
    @ValueSource(strings = {" cadre-selection", "cadre-selection ", "&#9;cadre-selection"})
    void an_id_with_blanks_is_ours_all_the_same(String id) {
        assertThatThrownBy(() -> deploy(Map.of("x.bpmn", lunch(id, "<bpmn:userTask id='c'/>")))).isInstanceOf(Refusal.class)
            .hasMessageContaining("图中没有");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.dmn", "x.cmmn", "x.cmmn11.xml", "X.DMN11.xml"})
    void case_diagrams_and_decision_tables_are_refused(String name) {
        assertThatThrownBy(() -> deploy(Map.of(name, "<x/>".getBytes(StandardCharsets.UTF_8)))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_document_type_is_refused() {
        var xml = "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/hostname'>]>" + HEAD + "&y;</bpmn:definitions>";
        assertThatThrownBy(() -> deploy(Map.of("x.bpmn", xml.getBytes(StandardCharsets.UTF_8)))).isInstanceOf(Refusal.class)
            .hasMessageContaining("x.bpmn：第 1 行带有文档类型声明（DOCTYPE）");
    }

    private static byte[] bad() {
        var draft = Draft.of("cadre-selection");
        draft.cutOut("gate-publicity");
        return draft.bytes();
    }

    private static Map<String, byte[]> withMain(String diagram) {
        var files = Ours.everything();
        files.put("cadre-selection.bpmn", diagram.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] lunch(String id, String task) {
        return (HEAD + "<bpmn:process id='" + id + "' isExecutable='true' camunda:historyTimeToLive='P1D'><bpmn:startEvent id='s'/>" + task
            + "<bpmn:sequenceFlow id='f' sourceRef='s' targetRef='c'/></bpmn:process></bpmn:definitions>").getBytes(StandardCharsets.UTF_8);
    }

    private static void deploy(Map<String, byte[]> files) {
        var deployment = engine.getRepositoryService().createDeployment();
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }
}
