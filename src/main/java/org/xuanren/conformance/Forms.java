package org.xuanren.conformance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Evidence;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** The forms of a deployment: one for each step, and each asks for all that the evidence of its step needs. */
final class Forms {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Set<String> ROW_LISTS = Set.of("dynamiclist");
    private static final Set<String> MUTE = Set.of("expression", "text", "html", "table", "separator", "spacer", "image", "button");

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

    /** The file in which the form of a step is; empty if there is none. */
    Optional<String> file(Step step) {
        return Optional.ofNullable(fileOf.get(step.id()));
    }

    private void read(String name, byte[] content) {
        var own = new Faults(name);
        try {
            var form = MAPPER.readTree(content);
            var id = form.path("id").asText();
            Step.find(id).ifPresent(step -> {
                var before = fileOf.putIfAbsent(id, name);
                if (before != null) {
                    own.add(Fault.Kind.FORM, "表单 " + id + " 在 " + before + " 中已有一份", "请只保留一份");
                }
                compare(Evidence.typeOf(step), form, step, "", own);
                form.findValues("hide").stream().map(JsonNode::asText).filter(hide -> hide.startsWith("=") && !FormCondition.understood(hide.substring(1)))
                    .distinct().forEach(hide -> own.add(Fault.Kind.FORM, "显示条件“" + hide + "”不能解析或过于复杂", "请只用字段、固定值和 and、or 组成条件"));
            });
        } catch (IOException e) {
            own.add(Fault.Kind.FORM, "不是有效的表单（JSON）", "请用建模工具重新保存");
        }
        faults.addAll(own.all());
    }

    private void compare(Class<?> type, JsonNode parent, Step step, String list, Faults own) {
        var fields = new TreeMap<String, JsonNode>();
        var twice = new HashSet<String>();
        var hidden = new HashSet<String>();
        collect(parent, fields, twice, hidden);
        for (var component : type.getRecordComponents()) {
            var asked = component.getAnnotation(Asked.class);
            if (asked == null) {
                if (component.getName().equals("key") && !fields.containsKey("key")) {
                    lacks(own, step, list + "编号（key）", Faults.ORDER, "没有");
                }
                continue;
            }
            var field = fields.get(component.getName());
            var label = list + asked.label() + "（" + component.getName() + "）";
            var rule = RuleId.of(asked.rule());
            if (field == null) {
                lacks(own, step, label, rule, "没有");
            } else if (twice.contains(component.getName())) {
                lacks(own, step, label, rule, "重复出现");
            } else if (!asks(field)) {
                lacks(own, step, label, rule, "不能填写");
            } else if (!asked.optional() && hidden.contains(component.getName())) {
                lacks(own, step, label, rule, "有时被隐藏");
            } else {
                content(component, field, step, label, rule, own);
            }
        }
    }

    private void content(RecordComponent component, JsonNode field, Step step, String label, RuleId rule, Faults own) {
        var isList = component.getType() == List.class;
        var element = isList ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
            : component.getType();
        var rows = isList && element.isRecord();
        if (rows != ROW_LISTS.contains(field.path("type").asText())) {
            lacks(own, step, label, rule, rows ? "不是列表" : "不应是列表");
        } else if (rows) {
            compare(element, field, step, component.getAnnotation(Asked.class).label() + "·", own);
        } else if (element.isEnum()) {
            var offered = new HashSet<String>();
            field.path("values").forEach(value -> offered.add(value.path("value").asText()));
            var lost = Arrays.stream(element.getEnumConstants()).map(one -> ((Enum<?>) one).name()).filter(one -> !offered.contains(one))
                .toList();
            if (!lost.isEmpty()) {
                lacks(own, step, label, rule, "缺少选项 " + String.join("、", lost));
            }
        }
    }

    private static void lacks(Faults own, Step step, String label, RuleId rule, String how) {
        own.add(Fault.Kind.FORM, rule, "『" + step.label() + "』的『" + label + "』" + (how.equals("没有") ? "一项被删去" : how),
            "请恢复该项，键名不得改变");
    }

    private static boolean asks(JsonNode field) {
        return !field.path("readonly").asBoolean() && !"true".equals(field.path("readonly").asText())
            && !field.path("readonly").asText().startsWith("=") && !field.path("disabled").asBoolean()
            && !MUTE.contains(field.path("type").asText());
    }

    /** Below a form or list by key, those in groups included, those of inner lists not. */
    private static void collect(JsonNode parent, Map<String, JsonNode> fields, Set<String> twice, Set<String> hidden) {
        for (var child : parent.path("components")) {
            var type = child.path("type").asText();
            var below = new TreeMap<String, JsonNode>();
            if (type.equals("group") && !child.has("path")) {
                collect(child, below, twice, hidden);
            } else {
                below.put(type.equals("dynamiclist") ? child.path("path").asText() : child.path("key").asText(), child);
            }
            below.remove("");
            below.forEach((key, field) -> {
                if (fields.put(key, field) != null) {
                    twice.add(key);
                }
                if (child.path("conditional").has("hide")) {
                    hidden.add(key);
                }
            });
        }
    }
}
