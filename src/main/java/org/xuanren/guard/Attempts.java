package org.xuanren.guard;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.guard.CommandTable.Row;
import org.xuanren.record.AttemptBound;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Legible;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Writes what was refused to the record of the case it was meant for, and where there is none, like every change of staff, to
 * the chain of the system. An attempt has a transaction of its own: it stays though nothing else does.
 */
@Component
public class Attempts {

    /** Whatever a command names, a task, an execution, a job or an instance, belongs to the case of its business key. */
    private static final String CASES = """
        select distinct BUSINESS_KEY_ from ACT_HI_PROCINST where BUSINESS_KEY_ is not null and (BUSINESS_KEY_ in (:ids) or PROC_INST_ID_ in (:ids)
          or PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_HI_TASKINST where ID_ in (:ids))
          or PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where ID_ in (:ids))
          or PROC_INST_ID_ in (select PROCESS_INSTANCE_ID_ from ACT_RU_JOB where ID_ in (:ids))
          or PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_HI_VARINST where ID_ in (:ids))
          or PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_RU_INCIDENT where ID_ in (:ids)))""";
    private static final int AT_ONCE = 500;
    /** Whoever names more is recorded for these, and in the chain of the system for the rest. */
    private static final int MOST_IDS = 10_000;

    /** Of a reason. */
    private static final int MOST_CHARACTERS = 1_000;

    private final CaseRecord record;
    private final Targets targets;
    private final AttemptBound bound;
    private final NamedParameterJdbcTemplate database;
    private final TransactionTemplate own;

    Attempts(CaseRecord record, Targets targets, AttemptBound bound, NamedParameterJdbcTemplate database, PlatformTransactionManager transactions) {
        this.record = record;
        this.targets = targets;
        this.bound = bound;
        this.database = database;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param why the sentence that was answered; null if it says no more than the operation */
    void refused(String login, Row row, Object command, String why) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("operation", row.what());
        payload.put("command", command.getClass().getName());
        if (why != null) {
            payload.put("reason", Legible.cut(why, MOST_CHARACTERS));
        }
        var ids = Fields.texts(command).stream().filter(id -> id.indexOf(0) < 0).toList();
        var aim = own.execute(status -> new Aim(targets.of(command, ids), cases(ids)));
        write(login, payload, aim, aim.cases().isEmpty() || ids.size() > MOST_IDS);
    }

    /** The same, with the sentence that answers it. */
    Refusal refuse(String login, Row row, Object command, String fact, String remedy) {
        refused(login, row, command, null);
        return Refusal.forbidden(fact, RuleId.of("R-GEN-ORDER"), remedy);
    }

    /** What was aimed at a case, or at something else that is there; who names nothing of ours has tried nothing. */
    void refused(String login, RefusedRequest request) {
        var ids = request.ids().stream().filter(id -> id.indexOf(0) < 0).toList();
        var aim = own.execute(status -> new Aim(targets.of(request), cases(ids)));
        if (aim.cases().isEmpty() && aim.targets().isEmpty()) {
            return;
        }
        var payload = new LinkedHashMap<String, Object>();
        payload.put("operation", "以接口请求改动");
        payload.put("request", request.line());
        payload.put("reason", Legible.cut(request.why(), MOST_CHARACTERS));
        write(login, payload, aim, aim.cases().isEmpty());
    }

    /** An operation of the program that was refused. Only after its transaction, which may hold the record of the case. */
    public void refused(String login, String operation, String caseNumber, String sentence) {
        write(login, new LinkedHashMap<>(Map.of("operation", operation, "reason", Legible.cut(sentence, MOST_CHARACTERS))), new Aim(List.of(), Set.of(caseNumber)), false);
    }

    /** What was too much for a chain to take is told there once its minute is over. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void tellFurther() {
        bound.over().forEach(this::append);
    }

    @PreDestroy
    void tellTheRest() {
        bound.rest().forEach(this::append);
    }

    /** Whether a login stands in the record already, whoever it belonged to, in capital or small letters. */
    boolean knows(String login) {
        return record.knows(login);
    }

    /**
     * In the transaction of the change: both are there or neither is.
     *
     * @throws Refusal if somebody changes his own account again and again: he may, and the chain is everybody's
     */
    void staffed(String login, Row row, StaffChange change) {
        if (login.equals(change.user()) && !bound.takes(HouseChain.SYSTEM.id(), login)) {
            throw Refusal.of("您一分钟内已 %d 次改动自己的账号".formatted(bound.most()), RuleId.of("R-SUP-INTERNAL"), "请过一分钟再试");
        }
        var payload = new LinkedHashMap<String, Object>();
        payload.put("operation", row.what());
        if (change.user() != null) {
            payload.put("user", change.user());
        }
        if (change.name() != null) {
            payload.put(change.user() == null ? "title" : "name", change.name());
        }
        if (change.group() != null) {
            payload.put("group", change.group());
        }
        record.append(HouseChain.SYSTEM, entry(login, EntryKind.STAFFED, payload));
    }

    /**
     * What somebody has added to a task, in the transaction of it: the text stays in the engine, its hash here.
     *
     * @throws Refusal if he has added too much to the case: whatever its record holds is read at every step
     */
    void remarked(String login, Row row, Remarks.Added added) {
        for (var number : cases(List.of(added.task()))) {
            if (record.isOpened(number)) {
                if (!bound.takes(number, login)) {
                    throw Refusal.of("您一分钟内在本案已添加 %d 条备注和附件".formatted(bound.most()), RuleId.of("R-LOG-CONTENT"), "请过一分钟再添加");
                }
                record.append(number, new NewEntry(login, null, EntryKind.REMARKED, added.step(), null,
                    Map.of("operation", row.what(), "id", added.id(), "sha256", added.hash().hex(), "details", added.details().hash().hex())));
            }
        }
    }

    /** Of several who begin the chain of the system at once, all but one have to try again. */
    private void inOwn(Runnable write) {
        try {
            own.executeWithoutResult(status -> write.run());
        } catch (DuplicateKeyException begun) {
            own.executeWithoutResult(status -> write.run());
        }
    }

    /** What was found of an attempt in the database. */
    private record Aim(List<String> targets, Set<String> cases) { }

    private void write(String login, Map<String, Object> payload, Aim aim, boolean house) {
        if (!aim.targets().isEmpty()) {
            payload.put("target", aim.targets());
        }
        var entry = entry(login, EntryKind.ATTEMPT_REFUSED, payload);
        var chains = new TreeMap<String, List<NewEntry>>();
        if (house) {
            chains.put(HouseChain.SYSTEM.id(), bound.admit(HouseChain.SYSTEM.id(), entry));
        }
        aim.cases().forEach(number -> chains.put(number, bound.admit(number, entry)));
        inOwn(() -> chains.forEach((chain, entries) -> entries.forEach(one -> attempt(chain, one))));
    }

    private void append(String chain, List<NewEntry> entries) {
        inOwn(() -> entries.forEach(one -> attempt(chain, one)));
    }

    private void attempt(String chain, NewEntry entry) {
        if (!chain.equals(HouseChain.SYSTEM.id()) && record.isOpened(chain)) {
            record.append(chain, entry);
        } else { // also a business key that is no case of ours
            record.append(HouseChain.SYSTEM, entry);
        }
    }

    private static NewEntry entry(String login, EntryKind kind, Map<String, Object> payload) {
        return NewEntry.by(Objects.requireNonNullElse(login, NewEntry.SYSTEM), kind, "guard", payload);
    }

    private Set<String> cases(List<String> ids) {
        var cases = new TreeSet<String>();
        for (int i = 0; i < Math.min(ids.size(), MOST_IDS); i += AT_ONCE) {
            cases.addAll(database.queryForList(CASES, Map.of("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE))), String.class));
        }
        return cases;
    }
}
