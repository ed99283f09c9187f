package org.xuanren.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xuanren.statute.Step;

/** Finds the type that proves a step by the name of the step. */
final class EvidenceTypes {

    private static final Map<Step, Class<? extends Evidence>> KNOWN = new ConcurrentHashMap<>();

    private EvidenceTypes() { }

    static Class<? extends Evidence> of(Step step) {
        return KNOWN.computeIfAbsent(step, EvidenceTypes::find);
    }

    private static Class<? extends Evidence> find(Step step) {
        var name = new StringBuilder(Evidence.class.getPackageName()).append('.');
        for (var word : step.id().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        try {
            return Class.forName(name.toString()).asSubclass(Evidence.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("step " + step.id() + " has no evidence type " + name, e);
        }
    }
}
