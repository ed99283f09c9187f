package org.xuanren.evidence;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** The components of record types, read once: Java makes them and their annotations anew each time it is asked. */
public final class Components {

    private static final ClassValue<List<RecordComponent>> KNOWN = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            var components = List.of(type.getRecordComponents());
            components.forEach(one -> one.getAccessor().setAccessible(true)); // types of rows need not be public
            return components;
        }
    };

    private Components() { }

    /** In the order of the constructor. @param type of a record */
    public static List<RecordComponent> of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** What a record has there. @param component as {@link #of} gave it */
    public static Object value(RecordComponent component, Object read) {
        try {
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read " + component, e);
        }
    }
}
