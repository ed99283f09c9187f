package org.xuanren.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** The two languages of a form: the engine's typed values and plain Java. */
final class FormFields {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FormFields() { }

    /** Offers what is known as form fields: the web apps ask for them when they open the form. */
    static void add(FormDataImpl form, Map<String, Object> known) {
        known.forEach((key, value) -> {
            var field = new FormFieldImpl();
            field.setId(key);
            field.setValue(typed(value));
            form.getFormFields().add(field);
        });
    }

    /** @throws Refusal if a list or object that was sent is no JSON, or is a Java object that nobody here unpacks */
    static Map<String, Object> plain(VariableMap properties) {
        var values = new LinkedHashMap<String, Object>();
        for (var key : properties.keySet()) {
            TypedValue typed = properties.getValueTyped(key);
            if (typed instanceof JsonValue json) {
                values.put(key, parse(key, json.getValueSerialized()));
            } else if (typed instanceof SerializableValue packed && !packed.isDeserialized()) {
                throw unreadable(key);
            } else {
                values.put(key, typed.getValue());
            }
        }
        return values;
    }

    private static Object parse(String key, String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw unreadable(key);
        }
    }

    private static Refusal unreadable(String key) {
        return Refusal.of("『" + key + "』的内容无法读取", RuleId.of("R-GEN-ORDER"), "请刷新表单后重新填写");
    }

    private static TypedValue typed(Object value) {
        if (value instanceof Collection || value instanceof Map) {
            try {
                return SpinValues.jsonValue(MAPPER.writeValueAsString(value)).create();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("cannot be offered to a form", e);
            }
        }
        return Variables.untypedValue(value);
    }
}
