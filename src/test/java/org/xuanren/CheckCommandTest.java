package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void without_a_file_it_says_how_to_ask() {
        assertThat(check()).isOne();
        assertThat(printed()).startsWith("用法：java -jar xuanren.jar check <流程图、表单或文件夹>…");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(check("nowhere.bpmn")).isOne();
        assertThat(printed()).isEqualToIgnoringNewLines("无法读取 nowhere.bpmn。请核对文件名。");
    }

    @Test // R-GEN-ORDER
    void our_own_diagrams_and_forms_may_be_deployed() {
        assertThat(check("processes", "forms")).isZero();
        assertThat(printed()).contains("✓ cadre-selection.bpmn").endsWith("结论：43 个文件，可以部署。" + System.lineSeparator());
    }

    @Test // R-GEN-ORDER
    void one_diagram_is_checked_with_the_forms_that_are_in_force() {
        assertThat(check("processes/cadre-selection.bpmn")).isZero();
        assertThat(printed()).contains("沿用现行的：candidate-inspection.bpmn、", "结论：1 个文件，可以部署。");
    }

    @Test // R-ACC-MATRIX
    void offices_that_have_to_be_there_are_named() throws IOException {
        var diagram = folder.resolve("report-verification.bpmn");
        Files.writeString(diagram, Files.readString(Path.of("processes/report-verification.bpmn"))
            .replace("candidateGroups=\"cadre-supervision\"", "candidateGroups=\"cadre-supervision-office-1\""));
        assertThat(check(diagram.toString())).isZero();
        assertThat(printed()).contains("部署前须由安全管理员建立组 cadre-supervision-office-1：『");
        Files.writeString(diagram, Files.readString(diagram).replace("cadre-supervision-office-1", "elite"));
        assertThat(check(diagram.toString())).isOne();
        assertThat(printed()).as("nobody could make it").doesNotContain("建立组 elite");
    }

    @Test // R-GEN-ORDER
    void every_fault_of_every_file_is_printed() throws IOException {
        var diagram = folder.resolve("cadre-selection.bpmn");
        Files.writeString(diagram, Files.readString(Path.of("processes/cadre-selection.bpmn"))
            .replace("${decisionGate}", "${quotaGate}").replace("P36500D", "P1D"));
        var form = folder.resolve("decision-meeting.form");
        Files.writeString(form, Files.readString(Path.of("forms/decision-meeting.form")).replace("\"heldOn\"", "\"day\""));
        assertThat(check(folder.toString(), "processes/report-verification.bpmn")).isOne();
        assertThat(printed()).contains("✗ cadre-selection.bpmn：『核验讨论决定』的核验被改变（R-DEC-COLL）。请改回：${decisionGate}。")
            .contains("✗ cadre-selection.bpmn：『干部选拔任用』的历史保留期被改变（R-GEN-ORDER）。请改回：P36500D。")
            .contains("✗ decision-meeting.form：『会议讨论决定』的『会议日期（heldOn）』一项被删去（").contains("✓ report-verification.bpmn")
            .contains("结论：3 个文件中 2 个有问题，共 3 处，不予部署。");
    }

    @Test // R-GEN-ORDER
    void of_two_files_of_one_name_none_hides_the_other() throws IOException {
        Files.writeString(folder.resolve("cadre-selection.bpmn"), "<no diagram");
        assertThat(check(folder.resolve("cadre-selection.bpmn").toString(), "processes/cadre-selection.bpmn")).isOne();
        assertThat(printed()).contains("有两个文件都叫 cadre-selection.bpmn");
    }

    @Test // R-GEN-ORDER
    void what_is_no_diagram_and_no_form_is_not_deployed() throws IOException {
        assertThat(check(Files.writeString(folder.resolve("odd.html"), "<form/>").toString())).isOne();
        assertThat(printed()).contains("✗ odd.html：不是流程图（.bpmn）或表单（.form）");
    }

    @Test
    void what_the_engine_could_not_read_is_no_diagram() throws IOException {
        var diagram = folder.resolve("report-verification.bpmn");
        Files.writeString(diagram, Files.readString(Path.of("processes/report-verification.bpmn"))
            .replaceFirst("(<bpmn:outgoing>.*?</bpmn:outgoing>)", "$1<bpmn:documentation>late</bpmn:documentation>"));
        assertThat(check(diagram.toString())).isOne();
        assertThat(printed()).contains("✗ report-verification.bpmn：第 5 行不合 BPMN 2.0 的格式（元素的位置、次序或属性）（R-GEN-ORDER）。请用建模工具重新保存。");
    }

    private int check(String... files) {
        return CheckCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), files);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
