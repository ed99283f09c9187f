package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** What the proof takes for granted is so in the other rooms. */
class StatuteContractTest {

    @ParameterizedTest
    @EnumSource
    void every_question_is_answered_in_the_room_gate(StatutoryProcess process) {
        for (var question : Prescription.of(process).questions().keySet()) {
            var dot = question.indexOf('.');
            var bean = question.substring(0, dot);
            var asked = question.substring(dot + 1);
            var type = bean.endsWith("Gate") ? "Gate" : Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
            assertThat(Arrays.stream(load(type).getMethods()).filter(method -> method.getName().equals(asked))
                .filter(method -> method.getParameterTypes()[0] == DelegateExecution.class)
                .filter(method -> method.getParameterCount() == (asked.equals("againFrom") ? 2 : 1))).as(question).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_stage_has_its_gate_in_exactly_one_process(Stage stage) {
        assertThat(Arrays.stream(StatutoryProcess.values()).map(Prescription::of).flatMap(one -> one.milestones().stream())
            .filter(one -> one.isGate() && one.stages().contains(stage))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_gate_bears_the_same_name_in_its_diagram_and_in_the_sentences_of_the_proof(Stage stage) {
        var named = Arrays.stream(StatutoryProcess.values()).flatMap(process -> Draft.of(process.id()).all("serviceTask").stream())
            .filter(task -> task.getAttribute("id").equals(stage.gate())).map(task -> task.getAttribute("name"));
        assertThat(named).containsExactly(stage.gateLabel());
    }

    @ParameterizedTest
    @EnumSource
    void every_step_belongs_to_exactly_one_process(Step step) {
        var duties = Arrays.stream(StatutoryProcess.values()).map(Prescription::of).flatMap(one -> one.duties().stream())
            .filter(one -> !one.timed() && one.step() == step).count();
        assertThat(duties).isEqualTo(step.starts() ? 0 : 1);
    }

    @Test // the rules name the steps from which a stage is done again; the proof must know them all
    void every_step_that_a_rule_sends_back_to_is_one_that_the_proof_sends_back_to() throws IOException {
        var named = new TreeSet<Step>();
        try (var rules = Files.list(Path.of("src/main/java/org/xuanren/rule"))) {
            rules.filter(file -> !file.endsWith("Rulebook.java")).forEach(file ->
                Pattern.compile("\\bStep\\.([A-Z_]+)\\b").matcher(read(file)).results().forEach(found -> named.add(Step.valueOf(found.group(1)))));
        }
        var known = Arrays.stream(Stage.values()).flatMap(stage -> Duty.redoneFrom(stage).stream()).collect(Collectors.toSet());
        assertThat(known).containsAll(named);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String type) {
        try {
            return Class.forName("org.xuanren.gate." + type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(type, e);
        }
    }
}
