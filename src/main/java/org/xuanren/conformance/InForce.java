package org.xuanren.conformance;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.xuanren.statute.StatutoryProcess;

/**
 * What is in force and stays so: whoever deploys a changed diagram alone, as Camunda Modeler does, leaves its forms and the diagram that it
 * calls as they are. They become part of the new deployment, since a running case looks for them there.
 */
final class InForce {

    private final Map<String, byte[]> files;
    private final Function<StatutoryProcess, Map<String, byte[]>> present;
    private final Map<String, byte[]> added = new LinkedHashMap<>();

    private InForce(Map<String, byte[]> files, Function<StatutoryProcess, Map<String, byte[]>> present) {
        this.files = files;
        this.present = present;
    }

    /** @param present the files of the deployment in which a process is in force; empty if it is nowhere */
    static Map<String, byte[]> lackedBy(Map<String, byte[]> files, Function<StatutoryProcess, Map<String, byte[]>> present) {
        return new InForce(files, present).lacking();
    }

    private Map<String, byte[]> lacking() {
        var defined = defined(files);
        if (defined.contains(StatutoryProcess.CADRE_SELECTION) && defined.add(StatutoryProcess.CANDIDATE_INSPECTION)) {
            var there = present.apply(StatutoryProcess.CANDIDATE_INSPECTION);
            there.keySet().stream().filter(name -> defined(Map.of(name, there.get(name))).contains(StatutoryProcess.CANDIDATE_INSPECTION))
                .forEach(name -> add(name, there.get(name)));
        }
        var own = Forms.of(files, Map.of());
        for (var process : defined) {
            var there = present.apply(process);
            var forms = Forms.of(there, Map.of());
            Forms.steps(process).filter(step -> own.file(step).isEmpty()).flatMap(step -> forms.file(step).stream()).forEach(name -> add(name, there.get(name)));
        }
        return added;
    }

    /** A file that is brought is never replaced, whatever it is. */
    private void add(String name, byte[] content) {
        if (!files.containsKey(name)) {
            added.put(name, content);
        }
    }

    static Set<StatutoryProcess> defined(Map<String, byte[]> files) {
        var defined = EnumSet.noneOf(StatutoryProcess.class);
        files.forEach((name, content) -> {
            if (Conformance.isDiagram(name)) {
                try {
                    Tag.read(content).children("process").forEach(tag -> StatutoryProcess.find(tag.id().trim()).ifPresent(defined::add));
                } catch (Tag.Unreadable e) {
                    return; // the proof says so
                }
            }
        });
        return defined;
    }
}
