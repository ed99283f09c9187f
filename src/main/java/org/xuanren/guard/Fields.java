package org.xuanren.guard;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a command of the engine holds: most offer no getters. */
final class Fields {

    /** Commands keep what they are about in themselves, in a builder, or in the plan of the builder. */
    private static final int DEPTH = 3;

    private Fields() { }

    /** Empty if the command has no such field, or nothing in it. */
    static Optional<Object> read(Object command, String name) {
        return all(command.getClass()).stream().filter(field -> field.getName().equals(name)).findFirst()
            .map(field -> value(field, command));
    }

    /** All short texts in a command, down to those in its builder: among them are the ids of what it is about. */
    static Set<String> texts(Object command) {
        var texts = new LinkedHashSet<String>();
        collect(command, DEPTH, texts);
        return texts;
    }

    private static void collect(Object value, int depth, Set<String> texts) {
        if (value instanceof String text) {
            if (!text.isBlank() && text.length() <= 64) {
                texts.add(text);
            }
        } else if (value instanceof Collection<?> values) {
            values.forEach(one -> collect(one, depth, texts));
        } else if (value != null && depth > 0 && value.getClass().getName().startsWith("org.camunda.bpm.engine.")) {
            all(value.getClass()).forEach(field -> collect(value(field, value), depth - 1, texts));
        }
    }

    private static List<Field> all(Class<?> type) {
        var fields = new ArrayList<Field>();
        for (var at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (var field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
