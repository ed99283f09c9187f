package org.xuanren.operation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.xuanren.access.Recusal;
import org.xuanren.casefile.CaseFiles;
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

    private static final int MOST_CASES = 100;

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Migration migration;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Recusal recusal;
    private final Names names;

    CaseBoard(ProcessEngineConfigurationImpl engine, RuntimeService runtime, TaskService tasks, RepositoryService repository, Migration migration,
            CaseFiles files, CaseRecord record, Recusal recusal, Names names) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.migration = migration;
        this.files = files;
        this.record = record;
        this.recusal = recusal;
        this.names = names;
    }

    /** One case, running or over; nothing if the reader is tied to it. @throws Refusal if there is no such case */
    List<Map<String, Object>> one(String number, String login, Set<Group> groups) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            var title = files.requireCase(number).title();
            var running = runtime.createProcessInstanceQuery().processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id())
                .processInstanceBusinessKey(number).singleResult();
            return Stream.of(running == null ? over(number, title, login) : line(running, migration.newest(), login, groups))
                .flatMap(Optional::stream).toList();
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
            line.put("waitsAt", List.of());
            line.put("acts", List.of());
            return line;
        });
    }

    /** The newest running cases first; none to which the reader is tied. */
    List<Map<String, Object>> cases(String login, Set<Group> groups) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            var newest = migration.newest();
            return runtime.createProcessInstanceQuery().processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id()).orderByBusinessKey().desc()
                .listPage(0, MOST_CASES).stream().map(one -> line(one, newest, login, groups)).flatMap(Optional::stream).toList();
        }));
    }

    private Optional<Map<String, Object>> line(ProcessInstance instance, ProcessDefinition newest, String login, Set<Group> groups) {
        return begun(instance.getBusinessKey(), login).map(line -> running(line, instance, newest, login, groups));
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

    private Map<String, Object> running(Map<String, Object> line, ProcessInstance instance, ProcessDefinition newest, String login, Set<Group> groups) {
        var number = instance.getBusinessKey();
        var version = repository.getProcessDefinition(instance.getProcessDefinitionId()).getVersion();
        var proposal = Reason.ofOpenProposal(record, number);
        line.put("title", files.requireCase(number).title());
        line.put("waitsAt", tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskCreateTime().asc().list().stream()
            .map(task -> task.getName()).distinct().toList());
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

    private Map<String, Object> words(Reason said) {
        return Map.of("seq", said.seq(), "actor", names.of(said.actor()), "at", said.at().toString(), "reason", said.words());
    }
}
