package org.xuanren.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Service;
import org.xuanren.statute.Step;

/** What cases wait for while nobody can do anything. The timer at a task is none of it: its step has a last day. */
@Service
public class Waits {

    private final ManagementService management;
    private final RepositoryService repository;
    private final Clock clock;

    Waits(ManagementService management, RepositoryService repository, Clock clock) {
        this.management = management;
        this.repository = repository;
        this.clock = clock;
    }

    /** By process, as far as the caller may read its jobs. */
    public Map<String, List<Wait>> of(Collection<String> processes) {
        return processes.isEmpty() ? Map.of() : management.createJobQuery().processInstanceIds(Set.copyOf(processes)).timers().orderByJobDuedate().asc().list().stream()
            .flatMap(timer -> event(timer).stream().map(event -> Map.entry(timer.getProcessInstanceId(), told(timer, event))))
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Optional<IntermediateCatchEvent> event(Job timer) {
        var activity = management.createJobDefinitionQuery().jobDefinitionId(timer.getJobDefinitionId()).singleResult().getActivityId();
        return Optional.of(repository.getBpmnModelInstance(timer.getProcessDefinitionId()).<FlowNode>getModelElementById(activity))
            .filter(IntermediateCatchEvent.class::isInstance).map(IntermediateCatchEvent.class::cast);
    }

    private Wait told(Job timer, IntermediateCatchEvent event) {
        var next = Stream.<FlowNode>iterate(event, node -> node != null, Waits::onlyNext).flatMap(node -> Step.find(node.getId()).stream()).findFirst()
            .map(step -> step.group().label()).orElse("");
        return new Wait(event.getName(), next, day(timer.getCreateTime()), day(timer.getDuedate()).minusDays(1), LocalDate.now(clock)); // it fires when that day is over
    }

    /** Null behind a fork, a question or an end. Asks the flows: a node need not say itself which leave it. */
    private static FlowNode onlyNext(FlowNode node) {
        var leaving = node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream().filter(flow -> node.equals(flow.getSource())).toList();
        return leaving.size() == 1 ? leaving.get(0).getTarget() : null;
    }

    private LocalDate day(Date at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
