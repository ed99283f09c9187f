package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Evidence;
import org.xuanren.statute.Step;

/** A form that lost what its evidence needs is refused; one that only looks different is not. */
class FormProofTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest // R-GEN-ORDER
    @EnumSource
    void a_form_that_lost_a_field_is_refused_whichever_it_is(Step step) {
        var tried = 0;
        for (var key : asked(step)) {
            for (var loss : LOSSES) {
                var form = form(step);
                change(form, key, loss);
                assertThat(proof(step, form).sentences()).as(key).isNotEmpty().allMatch(sentence ->
                    sentence.startsWith(step.id() + ".form：『" + step.label() + "』的『"));
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

    @Test
    void a_form_that_is_no_form_is_refused() {
        assertThat(Conformance.check(Map.of("x.form", "{\"id\": 1".getBytes())).sentences())
            .containsExactly("x.form：不是有效的表单（JSON）（R-GEN-ORDER）。请用建模工具重新保存。");
    }

    @Test
    void of_two_forms_with_one_id_nobody_knows_which_is_shown() {
        var form = Ours.everything().get("archive-list.form");
        assertThat(Conformance.check(Map.of("a.form", form, "b.form", form)).faults()).hasSize(1);
    }

    private static final List<BiConsumer<ArrayNode, ObjectNode>> LOSSES = List.of(
        (parent, field) -> remove(parent, field),
        (parent, field) -> field.put(field.has("path") ? "path" : "key", "renamed"),
        (parent, field) -> {
            field.put("type", "text");
            field.put("key", field.path(field.has("path") ? "path" : "key").asText());
        },
        (parent, field) -> field.put("disabled", true),
        (parent, field) -> field.put("readonly", true),
        (parent, field) -> parent.add(field.deepCopy()));

    private static List<String> asked(Step step) {
        var keys = new ArrayList<String>();
        for (var component : Evidence.typeOf(step).getRecordComponents()) {
            if (component.isAnnotationPresent(Asked.class)) {
                keys.add(component.getName());
            }
        }
        return keys;
    }

    private static void change(JsonNode parent, String key, BiConsumer<ArrayNode, ObjectNode> change) {
        var children = (ArrayNode) parent.path("components");
        for (int i = 0; i < children.size(); i++) {
            var child = (ObjectNode) children.get(i);
            if (child.path("type").asText().equals("group") && !child.has("path")) {
                change(child, key, change);
            } else if (child.path(child.path("type").asText().equals("dynamiclist") ? "path" : "key").asText().equals(key)) {
                change.accept(children, child);
                return;
            }
        }
    }

    private static void remove(ArrayNode parent, ObjectNode field) {
        for (int i = 0; i < parent.size(); i++) {
            if (parent.get(i) == field) {
                parent.remove(i);
                return;
            }
        }
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
