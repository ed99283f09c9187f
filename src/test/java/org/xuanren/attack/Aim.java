package org.xuanren.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** The ids of everything that belongs to one process of a case, put into the paths and bodies of operations. */
record Aim(String number, String instance, String execution, String task, String job, String jobDefinition, String definition, String deployment) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NONE = "none";
    static final String VICTIM = "somebody";
    private static final String NEWCOMER = "newcomer";
    private static final AtomicInteger CREATED = new AtomicInteger();

    /** The case itself, and whatever task of it waits. @throws NullPointerException if there is no such case */
    static Aim at(String number, RuntimeService runtime, TaskService tasks, ManagementService jobs, RepositoryService repository) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("cadre-selection").singleResult();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().findFirst();
        return at(number, instance.getId(), instance.getId(), task.map(Task::getId).orElse(NONE), runtime, jobs, repository);
    }

    /** The process in which a step waits: the case itself, or that of a candidate or of a report. */
    static Aim at(String number, Step step, RuntimeService runtime, TaskService tasks, ManagementService jobs, RepositoryService repository) {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(step.id()).list().get(0);
        return at(number, task.getProcessInstanceId(), task.getExecutionId(), task.getId(), runtime, jobs, repository);
    }

    private static Aim at(String number, String instance, String execution, String task, RuntimeService runtime, ManagementService jobs, RepositoryService repository) {
        var waiting = jobs.createJobQuery().list().stream()
            .filter(one -> number.equals(runtime.createProcessInstanceQuery().processInstanceId(one.getProcessInstanceId()).singleResult().getBusinessKey())).toList();
        var job = waiting.stream().filter(one -> one.getProcessInstanceId().equals(instance)).findFirst().or(() -> waiting.stream().findFirst());
        var process = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getProcessDefinitionId();
        var definition = repository.getProcessDefinition(process);
        var jobDefinitions = jobs.createJobDefinitionQuery().list();
        var jobDefinition = jobDefinitions.stream().filter(one -> one.getProcessDefinitionId().equals(process)).findFirst().orElse(jobDefinitions.get(0));
        return new Aim(number, instance, execution, task, job.map(Job::getId).orElse(NONE), jobDefinition.getId(), process, definition.getDeploymentId());
    }

    StatutoryProcess process() {
        return StatutoryProcess.find(definition.substring(0, definition.indexOf(':'))).orElseThrow();
    }

    /** The last node of its process that somebody could want to be at. */
    private String farthest() {
        return switch (process()) {
            case CADRE_SELECTION -> Stage.APPOINTMENT.gate();
            case CANDIDATE_INSPECTION -> Stage.INSPECTION.gate();
            case REPORT_VERIFICATION -> Step.REPORT_CONCLUSION.id();
        };
    }

    /** @param other id of what does not belong to the case; null if the operation is about the case */
    String path(RestOperation operation, String other) {
        var kind = operation.path().split("/")[1];
        return operation.path().replace("{operationId}", other == null ? NONE : other).replace("{id}", other != null ? other : switch (kind) {
            case "task" -> task;
            case "execution" -> execution;
            case "process-instance", "variable-instance" -> instance;
            case "history" -> operation.path().contains("process-instance") ? instance : task;
            case "job" -> job;
            case "job-definition" -> jobDefinition;
            case "process-definition" -> definition;
            case "deployment" -> deployment;
            case "group" -> "archivist";
            case "user" -> VICTIM;
            default -> NONE;
        }).replace("{key}", process().id()).replace("{varName}", "candidateId").replace("{userId}", VICTIM)
            .replace("{messageName}", NONE).replaceAll("\\{[^}]+}", NONE);
    }

    /** The example of the documentation, with the ids of the case in place of its own. */
    JsonNode body(RestOperation operation, String login) {
        var body = RestVerdict.of(operation).example(operation).map(example -> replaced("", example)).orElse(null);
        if (body instanceof ObjectNode object && object.has("authenticatedUserPassword")) {
            object.put("authenticatedUserPassword", login + "-demo");
        }
        if (operation.path().equals("/user/create")) { // no login is given twice
            ((ObjectNode) body.path("profile")).put("id", NEWCOMER + CREATED.incrementAndGet());
        }
        return body;
    }

    /** A body that is well-formed and says nothing of what the operation has to know. */
    JsonNode nothing(RestOperation operation, String login) {
        return operation.body() == null ? null : NODES.objectNode();
    }

    private JsonNode replaced(String name, JsonNode value) {
        if (name.endsWith("Query")) {
            return NODES.objectNode().put("processInstanceBusinessKey", number);
        }
        if (value.asText().equals("jonny1") || value.asText().equals("aUserId")) {
            return NODES.textNode(VICTIM);
        }
        var known = Map.of("processInstanceId", instance, "executionId", execution, "taskId", task, "processDefinitionId", definition,
            "processDefinitionKey", process().id(), "activityId", farthest(), "businessKey", number, "jobDefinitionId", jobDefinition,
            "deploymentId", deployment).get(name);
        if (known != null) {
            return NODES.textNode(known);
        }
        return switch (name) {
            case "processInstanceIds", "historicProcessInstanceIds" -> NODES.arrayNode().add(instance);
            case "jobIds" -> NODES.arrayNode().add(job);
            case "executionDate" -> NODES.textNode("2026-12-01T00:00:00.000+0800"); // that of the documentation is malformed
            case "sourceProcessDefinitionId", "targetProcessDefinitionId" -> NODES.textNode(definition);
            case "sourceActivityIds", "targetActivityIds" -> NODES.arrayNode().add(farthest());
            case "processInstanceBusinessKey" -> NODES.textNode(number);
            default -> inside(value);
        };
    }

    private JsonNode inside(JsonNode value) {
        if (value instanceof ObjectNode object) {
            var copy = NODES.objectNode();
            object.properties().forEach(one -> copy.set(one.getKey(), replaced(one.getKey(), one.getValue())));
            return copy;
        }
        if (value instanceof ArrayNode array) {
            var copy = NODES.arrayNode();
            array.forEach(one -> copy.add(replaced("", one)));
            return copy;
        }
        return Objects.requireNonNull(value);
    }
}
