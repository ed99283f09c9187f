package org.xuanren.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Of which case a process instance is, and about whom: neither ever changes (the guard refuses it), and the engine would read all executions and
 * variables of the instance to tell. Ids of instances are unique wherever they come from.
 */
public final class ProcessFacts {

    private static final int KEPT = 20_000;
    private static final Cache<String, String> CASES = Caffeine.newBuilder().maximumSize(KEPT).build();
    private static final Cache<String, String> CANDIDATES = Caffeine.newBuilder().maximumSize(KEPT).build();

    private ProcessFacts() { }

    /** Its business key; null if it has none. */
    public static String caseOf(TaskEntity task) {
        return CASES.get(task.getProcessInstanceId(), id -> task.getExecution().getProcessBusinessKey());
    }

    /** @param variable with which the instance was called */
    public static String candidateOf(TaskEntity task, String variable) {
        return CANDIDATES.get(task.getProcessInstanceId(), id -> (String) task.getVariable(variable));
    }
}
