package org.xuanren.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.xuanren.conformance.Conformance;
import org.xuanren.conformance.Footing;
import org.xuanren.evidence.CaseFile;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/**
 * A running case goes on with the newest diagram, at the very places where it waits: steps of the statute, which have the same id there,
 * periods that run keep their ends, and so much lies behind and beside them there as here. The deployment is proven once more before: it may be
 * older than the proof.
 */
@Component
class Migration implements Deed {

    private final ProcessesOfCase processes;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CaseRecord record;

    Migration(ProcessesOfCase processes, RuntimeService runtime, RepositoryService repository, CaseRecord record) {
        this.processes = processes;
        this.runtime = runtime;
        this.repository = repository;
        this.record = record;
    }

    @Override
    public Set<Act> acts() {
        return Set.of(Act.MIGRATE);
    }

    @Override
    public void perform(Request request, CaseFile file) {
        var newest = newest();
        if (processes.selection(request.caseNumber()).orElseThrow().getProcessDefinitionId().equals(newest.getId())) {
            throw Deed.refusal("本案已在最新版本（第 " + newest.getVersion() + " 版）的流程图上", "无须迁移");
        }
        prove(newest.getDeploymentId());
        var moved = new LinkedHashMap<String, Object>();
        processes.all(request.caseNumber()).forEach(one -> {
            var from = one.getProcessDefinitionId(); // the engine changes it in the very object
            var target = target(one, newest.getDeploymentId());
            places(runtime.getActivityInstance(one.getId())).forEach(place -> {
                requireStatutory(place);
                requireSameFooting(place, from, target);
            });
            migrate(one, target);
            moved.put(one.getId(), Map.of("from", from, "to", target.getId()));
        });
        record.append(request.caseNumber(), request.entry(EntryKind.MIGRATED, Map.of("version", newest.getVersion(), "deployment", newest.getDeploymentId(), "moved", moved)));
    }

    ProcessDefinition newest() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id()).latestVersion()
            .singleResult();
    }

    private ProcessDefinition target(ProcessInstance instance, String deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment)
            .processDefinitionKey(repository.getProcessDefinition(instance.getProcessDefinitionId()).getKey()).singleResult();
    }

    private void prove(String deployment) {
        var files = new TreeMap<String, byte[]>();
        repository.getDeploymentResourceNames(deployment).forEach(name -> {
            try (var content = repository.getResourceAsStream(deployment, name)) {
                files.put(name, content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Conformance.deployable(files).refuseIfItFails();
    }

    /** The proof holds wherever a step of the statute stands; what was added may stand elsewhere in another diagram, under the same id. */
    private static void requireStatutory(ActivityInstance place) {
        var statutory = switch (place.getActivityType()) {
            case "userTask" -> Step.find(place.getActivityId()).isPresent();
            case "parallelGateway" -> false;
            default -> true; // timers and calls: a diagram has none but those of the statute
        };
        if (!statutory) {
            var name = Objects.toString(place.getActivityName(), "").isBlank() ? "并行各环节的汇合处" : place.getActivityName();
            throw Deed.refusal("本案停在『" + name + "』，它不是法定环节，在另一版流程图中可能另有所在", "请办完该环节后再迁移");
        }
    }

    /** What would be left out or done twice there, or wait for branches that nobody takes. */
    private void requireSameFooting(ActivityInstance place, String from, ProcessDefinition target) {
        var process = StatutoryProcess.find(target.getKey()).orElseThrow();
        var there = Footing.of(model(target.getId()), process, place.getActivityId());
        if (there.isPresent() && !there.equals(Footing.of(model(from), process, place.getActivityId()))) {
            throw Deed.refusal("本案停在『" + place.getActivityName() + "』，第 " + target.getVersion() + " 版流程图中在它之前或与它并行的环节不同，迁移会漏办、重办或无法汇合",
                "请办完该环节及并行的环节后再迁移，或修改流程图");
        }
    }

    private byte[] model(String definition) {
        try (var content = repository.getProcessModel(definition)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ActivityInstance> places(ActivityInstance around) {
        var within = around.getChildActivityInstances();
        return within.length == 0 ? Stream.of(around) : Arrays.stream(within).flatMap(Migration::places);
    }

    private void migrate(ProcessInstance instance, ProcessDefinition target) {
        var plan = runtime.createMigrationPlan(instance.getProcessDefinitionId(), target.getId()).mapEqualActivities().build();
        try {
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        } catch (MigratingProcessInstanceValidationException e) {
            var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
            var places = e.getValidationReport().getActivityInstanceReports().stream().map(report -> report.getSourceScopeId()).distinct().sorted()
                .map(id -> model.getModelElementById(id) instanceof FlowElement element ? element.getName() : id).collect(Collectors.joining("、"));
            throw Deed.refusal("本案停在『" + places + "』，第 " + target.getVersion() + " 版流程图中没有对应的环节", "请办完该环节后再迁移，或修改流程图");
        }
    }
}
