package org.xuanren.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Refusal;

/**
 * Grants the open tasks anew: who has joined a group sees its tasks, who has left it or is a relative of a candidate by now sees
 * them no longer (R-ACC-MATRIX, R-AVOID-WORK).
 */
final class OpenTasks implements Command<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTasks.class);

    private final TaskRights rights;
    /** Corrects the members of a group by what the current command changes: the database has it only when that ends. */
    private final BiConsumer<String, Set<String>> change;

    OpenTasks(TaskRights rights, BiConsumer<String, Set<String>> change) {
        this.rights = rights;
        this.change = change;
    }

    @Override
    public Void execute(CommandContext context) {
        return context.runWithoutAuthorization(() -> {
            Map<String, Set<String>> members = new HashMap<>();
            context.getProcessEngineConfiguration().getTaskService().createTaskQuery().list().forEach(task -> renew(task, members));
            return null;
        });
    }

    /** What ails one task, keeps nobody from losing his rights on the others. */
    private void renew(Task task, Map<String, Set<String>> known) {
        try {
            rights.renew(task, TaskRights.groups((TaskEntity) task).stream()
                .collect(Collectors.toMap(group -> group, group -> known.computeIfAbsent(group, this::members))));
        } catch (Refusal | RecordRefusal edited) {
            LOG.warn("task {} keeps its rights: the record of its case does not hold, so nothing is done there", task.getId());
        } catch (RuntimeException failure) {
            LOG.error("task {} keeps its rights", task.getId(), failure);
        }
    }

    private Set<String> members(String group) {
        var members = new TreeSet<>(rights.members(group));
        change.accept(group, members);
        return members;
    }
}
