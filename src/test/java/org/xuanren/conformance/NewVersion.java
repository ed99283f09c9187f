package org.xuanren.conformance;

import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;

/** Our diagrams with a harmless change, so that the engine makes a new version of them. */
public final class NewVersion {

    private static final String EXTRA = "<bpmn:userTask name='知会相关处室' camunda:candidateGroups='organization-department'/>";

    private final Draft draft = Draft.drawn("cadre-selection");
    private final Map<String, byte[]> files = Ours.everything();

    /** Says on the diagram what the version is for, and changes nothing else. */
    public NewVersion tagged(String tag) {
        draft.process("camunda:versionTag", tag);
        return this;
    }

    /** Gives a task of a case, or of an inspection, to these groups. */
    public NewVersion given(String task, String groups) {
        var changed = draft.has(task) ? draft : Draft.drawn("candidate-inspection");
        changed.set(task, "camunda:candidateGroups", groups);
        files.put(changed.process() + ".bpmn", changed.bytes());
        return this;
    }

    /** @return the id of a further task between two neighbours */
    public String taskBetween(String from, String to) {
        draft.erase();
        return draft.into(draft.flow(from, to), EXTRA);
    }

    /** Puts a further task behind each of these steps of a process. */
    public NewVersion tasksBehind(String process, Predicate<String> steps) {
        var changed = process.equals(draft.process()) ? draft : Draft.drawn(process);
        changed.erase();
        changed.all("userTask").stream().map(task -> task.getAttribute("id")).filter(steps).toList()
            .forEach(step -> changed.from(step).forEach(flow -> changed.into(flow, EXTRA)));
        files.put(process + ".bpmn", changed.bytes());
        return this;
    }

    /** A further branch of one task, from a fork to its join. */
    public NewVersion branchBetween(String fork, String join) {
        draft.erase();
        var task = draft.fresh();
        draft.insert(EXTRA.replaceFirst("userTask", "userTask id='" + task + "'"));
        draft.connect(fork, task);
        draft.connect(task, join);
        return this;
    }

    /** @return the id of the deployment */
    public String deploy(RepositoryService repository) {
        files.put("cadre-selection.bpmn", draft.bytes());
        var deployment = repository.createDeployment().name("new version");
        files.forEach((name, content) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        return deployment.deploy().getId();
    }
}
