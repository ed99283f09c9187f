package org.xuanren.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Components;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.Frozen;
import org.xuanren.intake.Demands.Circumstances;
import org.xuanren.statute.Refusal;

/**
 * Reads a submission into the evidence record of its step: what is asked comes from the browser and is checked, what is
 * frozen comes from the context. All faults are collected before anything is refused; where something is missing, what can be said without it.
 */
final class SubmissionReader {

    private static final int MOST_ROWS = 500;

    private final FormContext context;
    private final Demands demands;
    private final Faults faults = Faults.under("R-GEN-ORDER");
    private final FieldReader fields;

    /** @param earliest no day that is asked for lies before it */
    SubmissionReader(FormContext context, Demands demands, LocalDate today, LocalDate earliest) {
        this.context = context;
        this.demands = demands;
        this.fields = new FieldReader(today, earliest, faults);
    }

    /**
     * @param check what else is to be said of what was read, if anything can be
     * @throws Refusal with one sentence per fault
     */
    <E extends Evidence> E read(Class<E> type, Map<String, Object> submitted, BiConsumer<Evidence, Faults> check) {
        var here = demands.in(seen(type, context.simple(), submitted));
        var evidence = made(type, component -> component.isAnnotationPresent(Frozen.class)
            ? frozen(component, context.frozen())
            : asked(component, submitted.get(component.getName()), component.getName(), "", here));
        if (evidence != null) {
            check.accept(evidence, faults);
        }
        faults.refuseIfAny();
        return evidence;
    }

    /** Faults after which something is missing that others would be judged by. */
    private int severe() {
        return faults.count() - fields.mild();
    }

    /** What conditions of the form may speak of: nothing that is known can be sent in otherwise. */
    private static Map<String, Object> seen(Class<?> type, Map<String, Object> known, Map<?, ?> submitted) {
        var seen = new HashMap<>(known);
        for (var component : Components.of(type)) {
            if (component.isAnnotationPresent(Asked.class)) {
                seen.put(component.getName(), submitted.get(component.getName()));
            }
        }
        return seen;
    }

    private boolean optional(Asked asked, Object raw, String key, Circumstances here) {
        return asked.optional() && !(FieldReader.isEmpty(raw) && here.demand(key));
    }

    private Object asked(RecordComponent component, Object raw, String key, String where, Circumstances here) {
        var asked = Objects.requireNonNull(component.getAnnotation(Asked.class), () -> component + " is neither asked nor frozen");
        var label = where + asked.label();
        if (List.class == component.getType()) {
            var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return element.isRecord() ? rows(element, raw, asked, key, label, here) : values(element, raw, asked, optional(asked, raw, key, here), key, label);
        }
        return fields.read(component.getType(), raw, asked, optional(asked, raw, key, here), label, context.options().get(key));
    }

    private List<?> values(Class<?> element, Object raw, Asked asked, boolean optional, String key, String label) {
        var list = list(raw, asked, label);
        var distinct = list.stream().distinct().count() == list.size();
        faults.unless(distinct, asked.rule(), "『" + label + "』有重复项", "请删去重复项");
        faults.unless(optional || !list.isEmpty(), asked.rule(), "『" + label + "』未选择", "请至少选择一项");
        return list.stream().map(one -> fields.read(element, one, asked, asked.optional(), label, context.options().get(key)))
            .filter(Objects::nonNull).toList();
    }

    private List<?> rows(Class<?> element, Object raw, Asked asked, String key, String label, Circumstances here) {
        var submitted = list(raw, asked, label);
        var prepared = context.rows().get(key);
        var rows = new ArrayList<Object>();
        if (prepared == null) {
            faults.unless(asked.optional() || !submitted.isEmpty(), asked.rule(), "『" + label + "』未填写", "请至少填写一行");
            for (int i = 0; i < submitted.size(); i++) {
                rows.add(row(element, submitted.get(i), Map.of(), key, "%s第 %d 行·".formatted(label, i + 1), here));
            }
            return whole(rows);
        }
        for (var known : prepared) {
            var own = submitted.stream().filter(one -> one instanceof Map<?, ?> map
                && Objects.equals(map.get(FormContext.ROW_KEY), known.get(FormContext.ROW_KEY))).toList();
            if (own.size() == 1) {
                rows.add(row(element, own.get(0), known, key, "%s·%s·".formatted(label, named(known)), here));
            } else {
                faults.unless(false, asked.rule(), "『%s』中“%s”一行%s".formatted(label, named(known), own.isEmpty() ? "缺失" : "重复"),
                    "请刷新表单后重新填写");
            }
        }
        faults.unless(submitted.size() <= prepared.size(), asked.rule(),
            "『%s』共 %d 行，应为 %d 行".formatted(label, submitted.size(), prepared.size()), "请刷新表单后重新填写");
        return whole(rows);
    }

    /** Of rows that count the votes for one person, the level of the voters tells which is meant; faults.js names them likewise. */
    private static Object named(Map<String, Object> known) {
        var name = known.getOrDefault("name", known.get(FormContext.ROW_KEY));
        var level = known.getOrDefault("level", name);
        return level.equals(name) ? name : "%s（%s）".formatted(name, level);
    }

    private Object row(Class<?> element, Object raw, Map<String, Object> known, String list, String where, Circumstances form) {
        var submitted = raw instanceof Map<?, ?> map ? map : Map.of();
        var here = form.row(list, seen(element, Plain.row(known), submitted));
        return made(element, component -> component.isAnnotationPresent(Frozen.class)
            ? frozen(component, known)
            : asked(component, submitted.get(component.getName()), list + "." + component.getName(), where, here));
    }

    /**
     * Null if a part is at fault, or if they contradict each other. What they say of each other is also heard beside what is missing, unless that is
     * a number or a yes: 0 and no would be compared in its place.
     */
    private <T> T made(Class<T> type, Function<RecordComponent, Object> reading) {
        var components = Components.of(type);
        var values = new Object[components.size()];
        var before = severe();
        var comparable = true;
        for (int i = 0; i < values.length; i++) {
            var told = severe();
            values[i] = reading.apply(components.get(i));
            comparable &= severe() == told || !components.get(i).getType().isPrimitive();
        }
        if (severe() == before) {
            return create(type, values);
        }
        if (comparable) {
            hear(type, values);
        }
        return null;
    }

    /** As far as all that is compared is there; nothing comes of it. */
    private void hear(Class<?> type, Object[] values) {
        try {
            create(type, values);
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof NullPointerException)) {
                throw e;
            }
        }
    }

    private List<?> list(Object raw, Asked asked, String label) {
        if (raw == null) {
            return List.of();
        }
        if (!(raw instanceof List<?> list) || list.size() > MOST_ROWS) {
            faults.unless(false, asked.rule(), "『" + label + "』不是有效的列表", "请刷新表单后重新填写");
            return List.of();
        }
        return list;
    }

    /** Null if one of them is at fault: nothing is counted over the others. */
    private static List<Object> whole(List<Object> rows) {
        return rows.contains(null) ? null : rows;
    }

    private static Object frozen(RecordComponent component, Map<String, Object> known) {
        if (!known.containsKey(component.getName())) {
            throw new IllegalStateException("nothing was frozen for " + component);
        }
        return known.get(component.getName());
    }

    /** Null if its parts contradict each other. */
    private <T> T create(Class<T> type, Object[] values) {
        try {
            var types = Components.of(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // row types need not be public
            return constructor.newInstance(withoutNulls(types, values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                faults.add(refusal.sentences());
                return null;
            }
            throw new IllegalStateException("cannot create " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }

    /** An optional primitive that stayed empty is 0 or no. */
    private static Object[] withoutNulls(Class<?>[] types, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && types[i] == int.class) {
                values[i] = 0;
            } else if (values[i] == null && types[i] == boolean.class) {
                values[i] = false;
            }
        }
        return values;
    }
}
