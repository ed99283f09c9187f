package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.xuanren.statute.RuleId;

/** Collects the faults of one file; the same fault is told once. */
final class Faults {

    static final RuleId ORDER = RuleId.of("R-GEN-ORDER");

    private final String file;
    private final LinkedHashSet<Fault> found = new LinkedHashSet<>();

    Faults(String file) {
        this.file = file;
    }

    void add(Fault.Kind kind, RuleId rule, String fact, String remedy) {
        found.add(new Fault(file, kind, fact, rule, remedy));
    }

    void add(Fault.Kind kind, String fact, String remedy) {
        add(kind, ORDER, fact, remedy);
    }

    String file() {
        return file;
    }

    List<Fault> all() {
        return new ArrayList<>(found);
    }
}
