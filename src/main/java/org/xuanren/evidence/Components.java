package org.xuanren.evidence;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** The components of record types, read once: Java makes them and their annotations anew each time it is asked. */
public final class Components {

    private static final ClassValue<List<RecordComponent>> KNOWN = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private Components() { }

    /** In the order of the constructor. @param type of a record */
    public static List<RecordComponent> of(Class<?> type) {
        return KNOWN.get(type);
    }
}
