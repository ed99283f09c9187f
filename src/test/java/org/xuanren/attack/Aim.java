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

/** The ids of everything that belongs to one case, put into the paths and bodies of operations. */
record Aim(String number, String instance, String task, String job, String jobDefinition, String definition, String deployment) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NONE = "none";
    static final String VICTIM = "somebody";
    private static final String NEWCOMER = "newcomer";
    private static final AtomicInteger CREATED = new AtomicInteger();
    private static final String FARTHEST = "gate-appointment";

    /** @throws NullPointerException if there is no such case */
    static Aim at(String number, RuntimeService runtime, TaskService tasks, ManagementService jobs, RepositoryService repository) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("cadre-selection").singleResult();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().findFirst();
        var job = jobs.createJobQuery().list().stream()
            .filter(one -> number.equals(runtime.createProcessInstanceQuery().processInstanceId(one.getProcessInstanceId()).singleResult().getBusinessKey()))
            .findFirst();
        var definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        var jobDefinition = jobs.createJobDefinitionQuery().processDefinitionId(definition.getId()).list().stream().findFirst();
        return new Aim(number, instance.getId(), task.map(one -> one.getId()).orElse(NONE), job.map(one -> one.getId()).orElse(NONE),
            jobDefinition.map(one -> one.getId()).orElse(NONE), definition.getId(), definition.getDeploymentId());
    }

    /** @param other id of what does not belong to the case; null if the operation is about the case */
    String path(RestOperation operation, String other) {
        var kind = operation.path().split("/")[1];
        return operation.path().replace("{operationId}", other == null ? NONE : other).replace("{id}", other != null ? other : switch (kind) {
            case "task" -> task;
            case "process-instance", "execution", "variable-instance" -> instance;
            case "history" -> operation.path().contains("process-instance") ? instance : task;
            case "job" -> job;
            case "job-definition" -> jobDefinition;
            case "process-definition" -> definition;
            case "deployment" -> deployment;
            case "group" -> "archivist";
            case "user" -> VICTIM;
            default -> NONE;
        }).replace("{key}", "cadre-selection").replace("{varName}", "candidateId").replace("{userId}", VICTIM)
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
        var known = Map.of("processInstanceId", instance, "executionId", instance, "taskId", task, "processDefinitionId", definition,
            "processDefinitionKey", "cadre-selection", "activityId", FARTHEST, "businessKey", number, "jobDefinitionId", jobDefinition,
            "deploymentId", deployment).get(name);
        if (known != null) {
            return NODES.textNode(known);
        }
        return switch (name) {
            case "processInstanceIds", "historicProcessInstanceIds" -> NODES.arrayNode().add(instance);
            case "jobIds" -> NODES.arrayNode().add(job);
            case "executionDate" -> NODES.textNode("2026-12-01T00:00:00.000+0800"); // that of the documentation is malformed
            case "sourceProcessDefinitionId", "targetProcessDefinitionId" -> NODES.textNode(definition);
            case "sourceActivityIds", "targetActivityIds" -> NODES.arrayNode().add(FARTHEST);
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
