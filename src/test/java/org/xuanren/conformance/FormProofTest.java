package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.conformance.FormMutations.LOSSES;
import static org.xuanren.conformance.FormMutations.asked;
import static org.xuanren.conformance.FormMutations.change;
import static org.xuanren.conformance.FormMutations.exchangeable;
import static org.xuanren.conformance.FormMutations.hide;
import static org.xuanren.conformance.FormMutations.wrap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanren.statute.Step;

/** A form that lost what its evidence needs is refused; one that only looks different is not. */
class FormProofTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest // R-GEN-ORDER
    @EnumSource
    void a_form_that_lost_a_field_is_refused_whichever_it_is(Step step) {
        var tried = 0;
        for (var key : asked(step)) {
            for (var loss : LOSSES.values()) {
                var form = form(step);
                change(form, key, loss);
                assertThat(proof(step, form).sentences()).as(key).isNotEmpty().allMatch(sentence ->
                    sentence.startsWith(step.id() + ".form：『" + step.label() + "』的『")
                        || sentence.contains("会与法定字段混同") || sentence.contains("所用的名称相同")).anyMatch(sentence -> sentence.startsWith(step.id() + ".form："));
                tried++;
            }
        }
        assertThat(tried).isEqualTo(asked(step).size() * LOSSES.size());
    }

    @ParameterizedTest
    @EnumSource
    void other_words_and_more_text_are_welcome(Step step) {
        var form = form(step);
        asked(step).forEach(key -> change(form, key, (parent, field) -> {
            field.put("label", "本单位叫法");
            field.put("description", "填写说明");
        }));
        ((ArrayNode) form.path("components")).addObject().put("type", "text").put("text", "请于三日内办理");
        ((ArrayNode) form.path("components")).addObject().put("type", "textfield").put("key", "localRemark").put("label", "备注");
        assertThat(proof(step, form).sentences()).isEmpty();
    }

    @ParameterizedTest // R-GEN-ORDER: under the words of another, everybody would file the one for the other in good faith
    @EnumSource
    void words_of_one_field_or_option_are_not_those_of_another(Step step) throws IOException {
        var form = form(step);
        for (var pair : exchangeable(form)) {
            for (var set : List.of("%s", " %s：", "=\"%s\"")) {
                var kept = pair.one().words();
                pair.one().put(set.formatted(pair.other().words()));
                assertThat(proof(step, form).sentences()).as(pair.toString()).singleElement().asString().startsWith(step.id() + ".form：『" + step.label() + "』的『")
                    .contains("在原表单中属于另一");
                pair.one().put(kept);
            }
        }
        assertThat(proof(step, form).sentences()).isEmpty();
    }

    @ParameterizedTest // R-GEN-ORDER
    @ValueSource(strings = {"yes,no", "no,yes"})
    void consent_is_not_asked_for_under_the_words_of_refusal(String keys) {
        var form = form(Step.DECISION_MEETING);
        var named = keys.split(",");
        change(form, "items", (parent, items) -> change(items, named[0], (rows, one) -> change(items, named[1], (same, other) -> one.put("label", other.path("label").asText()))));
        assertThat(proof(Step.DECISION_MEETING, form).sentences()).singleElement().asString().contains("（" + named[0] + "）』的名称『");
    }

    @ParameterizedTest // the server evaluates what is hidden when
    @ValueSource(strings = {"= a b", "=x >", "=some n in 1..1000000000 satisfies n < 0", "=count(for n in 1..9 return n) = 1", "=(function(n) n)(1) = 1",
        "=matches(reason, \"(a+)+b\")", "=a[1] = 1", "={a: 1}.a = 1"})
    void a_condition_that_fails_or_loops_is_refused(String condition) {
        var form = form(Step.ARCHIVE_LIST);
        ((ArrayNode) form.path("components")).addObject().put("type", "textfield").put("key", "x").putObject("conditional").put("hide", condition);
        assertThat(proof(Step.ARCHIVE_LIST, form).sentences()).containsExactly("archive-list.form：显示条件“" + condition
            + "”不能解析或过于复杂（R-GEN-ORDER）。请只用字段、固定值和 and、or 组成条件。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=this.chosen != true or (recommended = \"some 1..2 in, for\" and count(rows) > 0)", "=if a = null then true else sum(a.b) <= 3"})
    void a_condition_that_compares_is_welcome(String condition) {
        var form = form(Step.ARCHIVE_LIST);
        ((ArrayNode) form.path("components")).addObject().put("type", "textfield").put("key", "x").putObject("conditional").put("hide", condition);
        assertThat(proof(Step.ARCHIVE_LIST, form).sentences()).isEmpty();
    }

    @Test // R-GEN-ORDER
    void a_demand_that_depends_on_a_condition_is_lost_neither_with_required_nor_with_the_condition() {
        for (BiConsumer<ArrayNode, ObjectNode> loss : List.<BiConsumer<ArrayNode, ObjectNode>>of((parent, field) -> field.remove("validate"),
                (parent, field) -> field.withObject("validate").put("required", false), (parent, field) -> field.remove("conditional"))) {
            var form = form(Step.OPENING_VACANCY);
            change(form, "analysis", loss);
            assertThat(proof(Step.OPENING_VACANCY, form).sentences()).singleElement().asString().contains("（analysis）』的").contains("与原表单不同");
        }
    }

    @Test // R-GEN-ORDER
    void the_rows_of_a_list_and_their_number_are_held_to_it_as_well() {
        var form = form(Step.DECISION_MEETING);
        change(form, "items", (parent, items) -> change(items, "way", (rows, way) -> hide(way, "=true")));
        change(form, "members", (parent, members) -> change(members, "key", (rows, key) -> hide(key, "=true")));
        assertThat(proof(Step.DECISION_MEETING, form).sentences()).hasSize(2).allMatch(sentence -> sentence.contains("的显示条件与原表单不同"));
    }

    @Test
    void a_condition_may_be_set_otherwise_and_stand_at_a_group() {
        var form = form(Step.OPENING_VACANCY);
        change(form, "partySecretaryReason", (parent, field) -> hide(field, "= secretaryPost!=true\n or  partySecretary=null or partySecretary=\"NONE\""));
        change(form, "analysis", (parent, field) -> {
            field.remove("conditional");
            field.put("type", "textfield");
            hide(wrap(parent, field), "=motionAsked != true");
        });
        assertThat(proof(Step.OPENING_VACANCY, form).sentences()).isEmpty();
        change(form, "partySecretaryReason", (parent, field) -> hide(field, "=secretaryPost != true or partySecretary = null or partySecretary = \" NONE\""));
        assertThat(proof(Step.OPENING_VACANCY, form).sentences()).hasSize(1);
    }

    @ParameterizedTest // R-GEN-ORDER: the server would look up a demand under such a name, the browser a condition
    @ValueSource(strings = {"{'type': 'textfield', 'key': 'members.reason'}", "{'type': 'group', 'path': 'x', 'components': []}",
        "{'type': 'dynamiclist', 'path': 'x', 'components': [{'type': 'dynamiclist', 'path': 'members', 'components': []}]}",
        "{'type': 'unheardOf', 'components': []}", "{'type': 'group', 'components': {}}", "{'type': 'expression', 'key': 'presence', 'expression': '=1'}"})
    void a_field_that_is_added_takes_no_name_that_means_something(String component) throws IOException {
        var form = form(Step.DECISION_MEETING);
        ((ArrayNode) form.path("components")).add(MAPPER.readTree(component.replace('\'', '"')));
        assertThat(proof(Step.DECISION_MEETING, form).sentences()).singleElement().asString().containsAnyOf("会与法定字段混同", "所用的名称相同");
    }

    @ParameterizedTest // R-GEN-ORDER
    @ValueSource(strings = {"", "[]", "{}", "null", "1", "{'components': []}", "{'id': 1, 'components': []}", "{'id': 'x'}", "{'id': 'x', 'components': []}",
        "{'id': 'opening-vacancy ', 'components': []}", "{'id': 'x', 'components': []} {}"})
    void what_is_named_like_the_form_of_a_step_is_that_form(String content) {
        assertThat(Conformance.check(Map.of("opening-vacancy.form", content.replace('\'', '"').getBytes())).sentences()).singleElement().asString()
            .containsAnyOf("不是表单，或没有编号（id）", "与文件名不同", "不是有效的表单（UTF-8 编码的 JSON）");
    }

    @Test
    void a_form_of_somebody_else_is_none_of_our_business() {
        assertThat(Conformance.deployable(Map.of("lunch.form", "{\"id\": \"lunch\", \"components\": []}".getBytes())).sentences()).isEmpty();
    }

    @Test // R-GEN-ORDER
    void what_no_case_would_use_is_not_deployed_alone() {
        for (var file : List.of("archive-list.form", "inspection-plan.form", "candidate-inspection.bpmn")) {
            var files = new HashMap<>(Map.of(file, Ours.everything().get(file)));
            files.putAll(Conformance.lackedBy(files, process -> Ours.everything()));
            assertThat(Conformance.deployable(files).sentences()).contains(file + "：单独部署后不会有案件使用（R-GEN-ORDER）。请与 cadre-selection.bpmn 一起部署。");
        }
        assertThat(Conformance.deployable(Ours.everything()).sentences()).isEmpty();
    }

    @Test // R-GEN-ORDER
    void an_evil_form_that_is_in_force_is_not_inherited() throws IOException {
        var evil = form(Step.DECISION_AGENDA);
        change(evil, "matters", (parent, field) -> hide(field, "=true"));
        var inForce = Ours.everything();
        inForce.put("decision-agenda.form", MAPPER.writeValueAsBytes(evil));
        var files = new HashMap<>(Map.of("cadre-selection.bpmn", Ours.everything().get("cadre-selection.bpmn")));
        files.putAll(Conformance.lackedBy(files, process -> inForce));
        assertThat(Conformance.deployable(files).sentences()).singleElement().asString().startsWith("decision-agenda.form：").contains("（matters）』的显示条件与原表单不同");
    }

    @Test
    void a_form_that_is_no_form_is_refused() {
        assertThat(Conformance.check(Map.of("x.form", "{\"id\": 1".getBytes())).sentences())
            .containsExactly("x.form：不是有效的表单（UTF-8 编码的 JSON）（R-GEN-ORDER）。请用建模工具重新保存。");
    }

    @ParameterizedTest // as the engine reads it
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void a_form_that_is_not_utf_8_is_refused(String encoding) {
        var form = new String(Ours.everything().get("archive-list.form"), StandardCharsets.UTF_8);
        assertThat(Conformance.check(Map.of("archive-list.form", form.getBytes(Charset.forName(encoding)))).sentences()).singleElement().asString().contains("UTF-8 编码");
        assertThat(Conformance.check(Map.of("archive-list.form", ("\uFEFF" + form).getBytes(StandardCharsets.UTF_8))).sentences()).isEmpty();
    }

    @Test
    void of_two_forms_with_one_id_nobody_knows_which_is_shown() {
        var form = Ours.everything().get("archive-list.form");
        assertThat(Conformance.check(Map.of("a.form", form, "b.form", form)).faults()).hasSize(1);
    }

    private static ObjectNode form(Step step) {
        try {
            return (ObjectNode) MAPPER.readTree(Ours.everything().get(step.id() + ".form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Proof proof(Step step, ObjectNode form) {
        try {
            return Conformance.check(Map.of(step.id() + ".form", MAPPER.writeValueAsBytes(form)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
