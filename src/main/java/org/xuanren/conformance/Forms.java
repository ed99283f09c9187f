package org.xuanren.conformance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Components;
import org.xuanren.evidence.Evidence;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** The forms of a deployment: one for each step, and each asks for all that the evidence of its step needs, as the delivered one does. */
final class Forms {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, String> fileOf = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    static Forms of(Map<String, byte[]> files, Map<String, byte[]> present) {
        var forms = new Forms();
        files.forEach((name, content) -> {
            if (name.toLowerCase(Locale.ROOT).endsWith("form")) {
                forms.read(name, content);
            }
        });
        present.keySet().stream().filter(name -> name.endsWith(".form")).forEach(name ->
            forms.fileOf.putIfAbsent(name.substring(0, name.length() - ".form".length()), name));
        return forms;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Every step of the process has its form beside it: the tasks ask for it in their own deployment. */
    void require(StatutoryProcess process, Faults faults) {
        var missing = steps(process).filter(step -> !fileOf.containsKey(step.id())).map(step -> step.id() + ".form").toList();
        if (!missing.isEmpty()) {
            faults.add(Fault.Kind.FORM, "同一部署中缺少 " + missing.size() + " 张表单：" + String.join("、", missing), "请与流程图一起部署");
        }
    }

    static Stream<Step> steps(StatutoryProcess process) {
        return Stream.concat(process.start().stream(), Prescription.of(process).duties().stream().filter(duty -> !duty.timed()).map(Duty::step));
    }

    /** The processes on which cases need these forms. */
    List<StatutoryProcess> users() {
        return Arrays.stream(StatutoryProcess.values()).filter(process -> steps(process).anyMatch(step -> fileOf.containsKey(step.id())))
            .map(process -> process.calledBy().orElse(process)).toList();
    }

    /** The file in which the form of a step is; empty if there is none. */
    Optional<String> file(Step step) {
        return Optional.ofNullable(fileOf.get(step.id()));
    }

    private void read(String name, byte[] content) {
        var own = new Faults(name);
        try {
            var form = MAPPER.readTree(text(content));
            var id = form.path("id").asText();
            var named = Step.find(name.replaceFirst("(?i)\\.form$", ""));
            if (!form.path("id").isTextual() || id.isBlank() || !form.path("components").isArray()) {
                own.add(Fault.Kind.FORM, "不是表单，或没有编号（id）、组件（components）", "请用建模工具重新保存");
            } else if (named.isPresent() && !named.get().id().equals(id)) {
                own.add(Fault.Kind.FORM, "表单的编号（id）是 " + id + "，与文件名不同", "请把编号改为 " + named.get().id() + "，或改用别的文件名");
            } else {
                Step.find(id).ifPresent(step -> judge(form, step, own));
            }
        } catch (IOException e) {
            own.add(Fault.Kind.FORM, "不是有效的表单（UTF-8 编码的 JSON）", "请用建模工具重新保存");
        }
        faults.addAll(own.all());
    }

    /** As the engine reads it, whatever the bytes look like. */
    private static String text(byte[] content) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private void judge(JsonNode form, Step step, Faults own) {
        var before = fileOf.putIfAbsent(step.id(), own.file());
        if (before != null) {
            own.add(Fault.Kind.FORM, "表单 " + step.id() + " 在 " + before + " 中已有一份", "请只保留一份");
        }
        var delivered = Delivered.form(step);
        compare(Evidence.typeOf(step), form, delivered, step, "", own);
        LocalFields.check(form, delivered, own);
        form.findValues("hide").stream().map(JsonNode::asText).filter(hide -> hide.startsWith("=") && !FormCondition.understood(hide.substring(1)))
            .distinct().forEach(hide -> own.add(Fault.Kind.FORM, "显示条件“" + hide + "”不能解析或过于复杂", "请只用字段、固定值和 and、or 组成条件"));
    }
    private void compare(Class<?> type, JsonNode parent, JsonNode delivered, Step step, String list, Faults own) {
        var fields = Field.in(parent);
        var originals = Field.in(delivered);
        var words = new TreeMap<String, String>();
        originals.forEach((name, original) -> words.put(name, original.get(0).words()));
        for (var component : Components.of(type)) {
            var name = component.getName();
            var asked = component.getAnnotation(Asked.class);
            if (asked == null && !name.equals("key")) {
                continue;
            }
            var label = list + (asked == null ? "编号" : asked.label()) + "（" + name + "）";
            var rule = asked == null ? Faults.ORDER : RuleId.of(asked.rule());
            var here = fields.getOrDefault(name, List.of());
            var there = originals.getOrDefault(name, List.of());
            if (here.isEmpty() || there.isEmpty()) {
                lacks(own, step, label, rule, "一项被删去");
            } else if (here.size() > 1) {
                lacks(own, step, label, rule, "重复出现");
            } else {
                var field = here.get(0);
                var original = there.get(0);
                if (Field.borrows(name, field.words(), words)) {
                    lacks(own, step, label, rule, "的名称『" + field.words() + "』在原表单中属于另一项");
                }
                field.difference(original).ifPresentOrElse(difference -> lacks(own, step, label, rule, difference),
                    () -> content(component, field, original, step, label, rule, own));
            }
        }
    }

    private void content(RecordComponent component, Field field, Field original, Step step, String label, RuleId rule, Faults own) {
        var isList = component.getType() == List.class;
        var element = isList ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
            : component.getType();
        if (isList && element.isRecord()) {
            compare(element, field.json(), original.json(), step, component.getAnnotation(Asked.class).label() + "·", own);
            return;
        }
        var lost = new TreeSet<>(original.options());
        if (element.isEnum()) {
            Arrays.stream(element.getEnumConstants()).map(one -> ((Enum<?>) one).name()).forEach(lost::add);
        }
        lost.removeAll(field.options());
        if (!lost.isEmpty()) {
            lacks(own, step, label, rule, "缺少选项 " + String.join("、", lost));
        } else if (field.json().has("values") != original.json().has("values")) {
            lacks(own, step, label, rule, "的选项与原表单不同");
        }
        field.borrowedOption(original).ifPresent(words -> lacks(own, step, label, rule, "的选项『" + words + "』在原表单中属于另一选项"));
    }

    private static void lacks(Faults own, Step step, String label, RuleId rule, String how) {
        own.add(Fault.Kind.FORM, rule, "『" + step.label() + "』的『" + label + "』" + how, "请恢复该项，键名不得改变");
    }
}
