package org.xuanren.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.xuanren.access.Recusal;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.oversight.OpenStep;
import org.xuanren.oversight.OpenSteps;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.record.RecordRefusal;
import org.xuanren.staff.Names;
import org.xuanren.statute.Group;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.StatutoryProcess;

/** The running cases as those see them who may do something to them: where each one stands, and what could be done. */
@Service
class CaseBoard {

    private static final int MOST_CASES = 200;
    private static final Comparator<Map<String, Object>> LATE_FIRST = Comparator.<Map<String, Object>, Boolean>comparing(line -> line.containsKey("fault"))
        .thenComparingLong(line -> (long) line.get("late")).thenComparingLong(line -> (long) line.get("days")).reversed();

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final OpenSteps steps;
    private final RepositoryService repository;
    private final Migration migration;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Recusal recusal;
    private final Names names;
    private final Clock clock;

    CaseBoard(ProcessEngineConfigurationImpl engine, RuntimeService runtime, ManagementService management, OpenSteps steps, RepositoryService repository,
            Migration migration, CaseFiles files, CaseRecord record, Recusal recusal, Names names, Clock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.management = management;
        this.steps = steps;
        this.repository = repository;
        this.migration = migration;
        this.files = files;
        this.record = record;
        this.recusal = recusal;
        this.names = names;
        this.clock = clock;
    }

    /** One case, running or over; nothing if the reader is tied to it. @throws Refusal if there is no such case */
    List<Map<String, Object>> one(String number, String login, Set<Group> groups) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            var title = files.requireCase(number).title();
            var running = runtime.createProcessInstanceQuery().processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id())
                .processInstanceBusinessKey(number).list();
            return (running.isEmpty() ? over(number, title, login).stream()
                : running.stream().flatMap(one -> line(one, open(running), migration.newest(), login, groups).stream())).toList();
        }));
    }

    /** The records of the house itself, as far as there is anything in them. */
    List<Map<String, Object>> houseChains() {
        return Arrays.stream(HouseChain.values()).filter(chain -> record.isOpened(chain.id()))
            .map(chain -> Map.<String, Object>of("number", chain.id(), "title", chain.label(), "acts", List.of())).toList();
    }

    private Optional<Map<String, Object>> over(String number, String title, String login) {
        return begun(number, login).map(line -> {
            line.put("title", title);
            line.put("over", true);
            line.put("steps", List.of());
            line.put("acts", List.of());
            return line;
        });
    }

    /** The newest running cases, what does not match its record first, then what is late, then what waits longest; none to which the reader is tied. */
    List<Map<String, Object>> cases(String login, Set<Group> groups) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            var newest = migration.newest();
            var running = runtime.createProcessInstanceQuery().processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id()).orderByBusinessKey().desc()
                .listPage(0, MOST_CASES);
            var open = open(running);
            return running.stream().map(one -> line(one, open, newest, login, groups)).flatMap(Optional::stream).sorted(LATE_FIRST).toList();
        }));
    }

    private Map<String, List<OpenStep>> open(List<ProcessInstance> running) {
        return steps.ofCases(running.stream().map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).distinct().toList());
    }

    private Optional<Map<String, Object>> line(ProcessInstance instance, Map<String, List<OpenStep>> open, ProcessDefinition newest, String login,
            Set<Group> groups) {
        return begun(instance.getBusinessKey(), login)
            .map(line -> running(line, instance, open.getOrDefault(instance.getBusinessKey(), List.of()), newest, login, groups));
    }

    private Optional<Map<String, Object>> begun(String number, String login) {
        var line = new LinkedHashMap<String, Object>();
        line.put("number", number);
        try {
            if (recusal.recused(number).contains(login)) {
                return Optional.empty();
            }
        } catch (Refusal | RecordRefusal edited) {
            line.put("fault", edited.getMessage());
        }
        return Optional.of(line);
    }

    private Map<String, Object> running(Map<String, Object> line, ProcessInstance instance, List<OpenStep> standing, ProcessDefinition newest, String login,
            Set<Group> groups) {
        var number = instance.getBusinessKey();
        line.put("process", instance.getId());
        try {
            line.put("title", files.requireCase(number).title());
        } catch (Refusal noCase) { // somebody has put its token or its register into the database, or taken it out
            line.putAll(Map.of("title", "", "fault", noCase.getMessage(), "steps", List.of(), "late", 0L, "days", 0L, "acts", List.of()));
            return line;
        }
        var version = repository.getProcessDefinition(instance.getProcessDefinitionId()).getVersion();
        var proposal = Reason.ofOpenProposal(record, number);
        line.put("steps", Standing.of(standing));
        line.put("late", standing.stream().mapToLong(OpenStep::late).max().orElse(0));
        line.put("days", standing.stream().mapToLong(OpenStep::days).max().orElse(0));
        if (standing.isEmpty()) {
            lastDay(instance).ifPresent(day -> line.put("waitsUntil", day.toString()));
        }
        line.put("version", version);
        line.put("newest", newest.getVersion());
        line.put("suspended", instance.isSuspended());
        if (instance.isSuspended()) {
            Reason.ofLast(EntryKind.SUSPENDED, record, number).ifPresent(why -> line.put("suspension", words(why)));
        }
        proposal.ifPresent(open -> line.put("proposal", words(open)));
        line.put("acts", Arrays.stream(Act.values()).filter(act -> act.permitted(groups)).filter(act -> switch (act) {
            case SUSPEND -> !instance.isSuspended();
            case RESUME -> instance.isSuspended();
            case PROPOSE_END -> proposal.isEmpty();
            case CONSENT_END, DECLINE_END -> proposal.filter(open -> !open.actor().equals(login)).isPresent();
            case MIGRATE -> version < newest.getVersion();
        }).map(act -> Map.of("act", act.name(), "label", act.label())).toList());
        return line;
    }

    /** Of the period that the case waits out while nobody can do anything. */
    private Optional<LocalDate> lastDay(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).timers().orderByJobDuedate().asc().list().stream().findFirst()
            .map(timer -> LocalDate.ofInstant(timer.getDuedate().toInstant(), clock.getZone()).minusDays(1)); // it fires when that day is over
    }

    private Map<String, Object> words(Reason said) {
        return Map.of("seq", said.seq(), "actor", names.of(said.actor()), "at", said.at().toString(), "reason", said.words());
    }
}
