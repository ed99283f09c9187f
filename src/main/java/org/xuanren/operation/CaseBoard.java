package org.xuanren.operation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.xuanren.access.Recusal;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.Readings;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EndedCandidacy;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.oversight.OpenStep;
import org.xuanren.oversight.OpenSteps;
import org.xuanren.oversight.Reason;
import org.xuanren.oversight.Wait;
import org.xuanren.oversight.Waits;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.record.RecordRefusal;
import org.xuanren.staff.Names;
import org.xuanren.statute.Group;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;

/** The running cases as those see them who may do something to them: where each one stands, and what could be done. */
@Service
class CaseBoard {

    private static final Comparator<Map<String, Object>> LATE_FIRST = Comparator.<Map<String, Object>, Boolean>comparing(line -> line.containsKey("fault"))
        .thenComparingLong(line -> (long) line.get("late")).thenComparingLong(line -> (long) line.get("days")).reversed();

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final OpenSteps steps;
    private final Waits waits;
    private final RepositoryService repository;
    private final Migration migration;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Readings readings;
    private final Recusal recusal;
    private final Names names;

    CaseBoard(ProcessEngineConfigurationImpl engine, RuntimeService runtime, OpenSteps steps, Waits waits, RepositoryService repository,
            Migration migration, CaseFiles files, CaseRecord record, Readings readings, Recusal recusal, Names names) {
        this.engine = engine;
        this.runtime = runtime;
        this.steps = steps;
        this.waits = waits;
        this.repository = repository;
        this.migration = migration;
        this.files = files;
        this.record = record;
        this.readings = readings;
        this.recusal = recusal;
        this.names = names;
    }

    /** One case, running or over; nothing if the reader is tied to it. @throws Refusal if there is no such case */
    List<Map<String, Object>> one(String number, String login, Set<Group> groups) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            var selection = files.requireCase(number);
            var running = runtime.createProcessInstanceQuery().processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id())
                .processInstanceBusinessKey(number).list();
            return (running.isEmpty() ? over(selection, login).stream()
                : lines(running, login, groups)).toList();
        }));
    }

    /** The records of the house itself, as far as there is anything in them. */
    List<Map<String, Object>> houseChains() {
        return Arrays.stream(HouseChain.values()).filter(chain -> record.isOpened(chain.id()))
            .map(chain -> Map.<String, Object>of("number", chain.id(), "title", chain.label(), "acts", List.of())).toList();
    }

    private Optional<Map<String, Object>> over(SelectionCase selection, String login) {
        return begun(selection.number(), login).map(line -> {
            line.put("title", selection.title());
            line.put("sort", selection.sort());
            record.last(selection.number(), EntryKind.ENDED).filter(end -> Stage.find(end.step()).filter(Readings::confidential).isPresent())
                .ifPresent(end -> readings.note(selection.number(), login, Request.PLACE, null, "终止的理由"));
            line.put("over", Ending.of(selection.number(), selection.kind(), record, names));
            line.put("steps", List.of());
            line.put("acts", List.of());
            return line;
        });
    }

    /** The running cases, what does not match its record first, then what is late, then what waits longest; none to which the reader is tied. */
    List<Map<String, Object>> cases(String login, Set<Group> groups) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            var running = runtime.createProcessInstanceQuery().processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id()).orderByBusinessKey().asc().list();
            return lines(running, login, groups).sorted(LATE_FIRST).toList();
        }));
    }

    /**
     * For the organization department the cases in which it has nothing to do but to wait for somebody else, for the end of a period, or until
     * they are resumed; for anybody else those that are suspended while a task of theirs lies with him.
     */
    List<Map<String, Object>> waiting(String login, Set<Group> groups) {
        if (groups.contains(Group.ORGANIZATION_DEPARTMENT)) {
            return cases(login, Set.of()).stream().filter(line -> !line.containsKey("fault"))
                .filter(line -> Boolean.TRUE.equals(line.get("suspended")) || !hasToDo(Group.ORGANIZATION_DEPARTMENT, line)).toList();
        }
        var suspended = steps.suspended();
        return suspended.isEmpty() ? List.of() : cases(login, Set.of()).stream()
            .filter(line -> line.containsKey("suspension") && suspended.contains((String) line.get("number")))
            .map(line -> Map.of("number", line.get("number"), "title", line.get("title"), "suspension", line.get("suspension"), "steps", List.of())).toList();
    }

    private static boolean hasToDo(Group group, Map<String, Object> line) {
        return line.get("steps") instanceof List<?> steps && steps.stream().anyMatch(step -> step instanceof Map<?, ?> at && group.label().equals(at.get("group")));
    }

    private Stream<Map<String, Object>> lines(List<ProcessInstance> running, String login, Set<Group> groups) {
        var newest = migration.newest();
        var open = steps.ofCases(running.stream().map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).distinct().toList());
        var waiting = waits.of(running.stream().map(ProcessInstance::getId).toList());
        return running.stream().flatMap(one -> begun(one.getBusinessKey(), login).map(line -> running(line, one,
            open.getOrDefault(one.getBusinessKey(), List.of()), waiting.getOrDefault(one.getId(), List.of()), newest, login, groups)).stream());
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

    private Map<String, Object> running(Map<String, Object> line, ProcessInstance instance, List<OpenStep> standing, List<Wait> waiting, ProcessDefinition newest,
            String login, Set<Group> groups) {
        var number = instance.getBusinessKey();
        line.put("process", instance.getId());
        try {
            var selection = files.requireCase(number);
            line.put("title", selection.title());
            line.put("sort", selection.sort());
        } catch (Refusal noCase) { // somebody has put its token or its register into the database, or taken it out
            line.putAll(Map.of("title", "", "fault", noCase.getMessage(), "steps", List.of(), "late", 0L, "days", 0L, "acts", List.of()));
            return line;
        }
        var version = repository.getProcessDefinition(instance.getProcessDefinitionId()).getVersion();
        var proposals = Reason.ofOpenProposals(record, number);
        var proposal = Optional.ofNullable(proposals.get(null));
        var file = line.containsKey("fault") ? Optional.<CaseFile>empty() : Optional.of(files.open(number));
        var barred = file.flatMap(EarlyEnd::barred);
        barred.ifPresent(why -> line.put("barred", why.getMessage()));
        line.put("ended", file.map(this::ended).orElse(List.of()));
        line.put("candidacies", instance.isSuspended() ? List.of() : candidacies(standing, proposals, login, groups));
        line.put("steps", Standing.of(standing, waiting));
        line.put("late", standing.stream().mapToLong(OpenStep::late).max().orElse(0));
        line.put("days", Stream.concat(standing.stream().map(OpenStep::days), waiting.stream().map(Wait::days)).mapToLong(Long::longValue).max().orElse(0));
        line.put("version", version);
        line.put("newest", newest.getVersion());
        line.put("suspended", instance.isSuspended());
        if (instance.isSuspended()) {
            Reason.ofLast(EntryKind.SUSPENDED, record, number).ifPresent(why -> line.put("suspension", why.told(names)));
        }
        proposal.ifPresent(open -> line.put("proposal", open.told(names)));
        line.put("acts", acts(groups, act -> switch (act) {
            case SUSPEND -> !instance.isSuspended();
            case RESUME -> instance.isSuspended();
            case PROPOSE_END -> barred.isEmpty() && proposal.isEmpty();
            case CONSENT_END, DECLINE_END -> barred.isEmpty() && proposal.filter(open -> !open.actor().equals(login)).isPresent();
            case MIGRATE -> version < newest.getVersion();
            case PROPOSE_CANDIDACY_END, CONSENT_CANDIDACY_END, DECLINE_CANDIDACY_END -> false;
        }));
        return line;
    }

    private static List<Map<String, String>> acts(Set<Group> groups, Predicate<Act> possible) {
        return Arrays.stream(Act.values()).filter(act -> act.permitted(groups)).filter(possible)
            .map(act -> Map.of("act", act.name(), "label", act.label())).toList();
    }

    /** Who is being inspected, and what could be done to his candidacy. */
    private List<Map<String, Object>> candidacies(List<OpenStep> standing, Map<String, Reason> proposals, String login, Set<Group> groups) {
        var inspected = standing.stream().filter(step -> step.candidate() != null)
            .collect(Collectors.toMap(OpenStep::candidate, OpenStep::name, (name, same) -> name, LinkedHashMap::new));
        return inspected.keySet().stream().map(candidate -> {
            var proposal = Optional.ofNullable(proposals.get(candidate));
            var line = new LinkedHashMap<String, Object>(Map.of("id", candidate, "name", inspected.get(candidate)));
            proposal.ifPresent(open -> line.put("proposal", open.told(names)));
            line.put("acts", acts(groups, act -> act.concernsOne()
                && (act == Act.PROPOSE_CANDIDACY_END ? proposal.isEmpty() : proposal.filter(open -> !open.actor().equals(login)).isPresent())));
            return (Map<String, Object>) line;
        }).toList();
    }

    /** Whose candidacy two persons have ended, and why. */
    private List<Map<String, Object>> ended(CaseFile file) {
        var ends = file.endedByTwo().stream().collect(Collectors.toMap(EndedCandidacy::seq, EndedCandidacy::candidate));
        return ends.isEmpty() ? List.of() : record.entries(file.number()).stream().filter(entry -> ends.containsKey(entry.seq())).map(entry -> {
            var line = new LinkedHashMap<>(Reason.of(entry).told(names));
            line.put("name", file.nameOf(entry.candidate()));
            return (Map<String, Object>) line;
        }).toList();
    }
}
