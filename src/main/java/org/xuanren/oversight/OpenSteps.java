package org.xuanren.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.Readings;
import org.xuanren.evidence.AboutReport;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.record.RecordRefusal;
import org.xuanren.rule.DueDay;
import org.xuanren.staff.Names;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** The steps that are to be taken, in the order in which they became open. */
@Service
public class OpenSteps {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Names names;
    private final Clock clock;

    OpenSteps(ProcessEngineConfigurationImpl engine, TaskService tasks, RuntimeService runtime, CaseFiles files, CaseRecord record, Names names, Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.runtime = runtime;
        this.files = files;
        this.record = record;
        this.names = names;
        this.clock = clock;
    }

    /** Those of some tasks that the caller may see. @param login of the caller */
    List<OpenStep> seen(Collection<String> some, String login) {
        return some.isEmpty() ? List.of() : of(tasks.createTaskQuery().taskIdIn(some.toArray(String[]::new)), login);
    }

    /** The numbers of the cases that are suspended while the caller has a task in them. */
    public Set<String> suspended() {
        var processes = tasks.createTaskQuery().suspended().list().stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return processes.isEmpty() ? Set.of() : engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() ->
            Set.copyOf(numbers(processes).values())));
    }

    /** Those of cases, their reports included, whoever asks. */
    public Map<String, List<OpenStep>> ofCases(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() ->
            of(tasks.createTaskQuery().processInstanceBusinessKeyIn(numbers.toArray(String[]::new)), null)))
            .stream().collect(Collectors.groupingBy(OpenStep::caseNumber));
    }

    private List<OpenStep> of(TaskQuery query, String login) {
        var open = query.orderByTaskCreateTime().asc().orderByTaskId().asc().list().stream()
            .filter(task -> Step.find(task.getTaskDefinitionKey()).isPresent()).toList();
        return open.isEmpty() ? List.of() : engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> told(open, login)));
    }

    private List<OpenStep> told(List<Task> open, String login) {
        var processes = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        var numbers = numbers(processes);
        var candidates = candidates(processes);
        return open.stream().filter(task -> numbers.containsKey(task.getProcessInstanceId())).map(task -> {
            var step = Step.of(task.getTaskDefinitionKey());
            return told(task, step, numbers.get(task.getProcessInstanceId()), step.perCandidate() ? candidates.get(task.getProcessInstanceId()) : null, login);
        }).toList();
    }

    private Map<String, String> numbers(Set<String> processes) {
        return runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream().filter(one -> one.getBusinessKey() != null)
            .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** Of each called process whom it is about. */
    private Map<String, String> candidates(Set<String> processes) {
        return runtime.createVariableInstanceQuery().variableName(StatutoryProcess.CANDIDATE).processInstanceIdIn(processes.toArray(String[]::new)).list().stream()
            .collect(Collectors.toMap(variable -> variable.getProcessInstanceId(), variable -> (String) variable.getValue(), (one, other) -> one));
    }

    private OpenStep told(Task task, Step step, String number, String candidate, String login) {
        var title = "";
        var sort = "";
        var name = "";
        String sentBack = null;
        Step otherSide = null;
        LocalDate due = null;
        try {
            var selection = files.requireCase(number);
            title = selection.title();
            sort = selection.sort();
            var file = files.open(number).of(candidate);
            name = candidate != null ? file.nameOf(candidate)
                : step.stage().isPresent() ? "" : "第 %d 件举报".formatted(AboutReport.number(file, task.getProcessInstanceId()));
            sentBack = file.sentBackTo(step).map(Readings::byTheWay).orElse(null);
            otherSide = login == null ? null : file.otherSide(login, step).orElse(null);
            due = DueDay.of(step, file).orElse(null);
        } catch (Refusal | RecordRefusal edited) {
            // the form of the task says so; the list goes on
        }
        var group = ((TaskEntity) task).getCandidates().stream().map(IdentityLink::getGroupId).map(names::ofGroup).sorted().collect(Collectors.joining("或"));
        var holder = task.getAssignee() == null ? null : names.of(task.getAssignee());
        var suspension = task.isSuspended() ? Reason.ofLast(EntryKind.SUSPENDED, record, number).orElse(null) : null;
        return new OpenStep(task.getId(), number, title, sort, step, candidate, name, group, holder, sentBack, otherSide, suspension,
            LocalDate.ofInstant(task.getCreateTime().toInstant(), clock.getZone()), due, LocalDate.now(clock));
    }
}
