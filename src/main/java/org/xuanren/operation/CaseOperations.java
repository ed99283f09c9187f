package org.xuanren.operation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;
import org.xuanren.access.Recusal;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.guard.Attempts;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.RecordRefusal;
import org.xuanren.staff.Names;
import org.xuanren.staff.StaffGroups;
import org.xuanren.statute.Group;
import org.xuanren.statute.Legible;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Does what people with authority want done to a case, or refuses it; both are recorded. */
@Service
public class CaseOperations {

    private static final int MOST_WORDS = 1000;

    private final Map<Act, Deed> deeds = new EnumMap<>(Act.class);
    private final ProcessEngineConfigurationImpl engine;
    private final StaffGroups staffGroups;
    private final ProcessesOfCase processes;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Recusal recusal;
    private final Attempts attempts;
    private final Names names;

    CaseOperations(List<Deed> all, ProcessEngineConfigurationImpl engine, StaffGroups staffGroups, ProcessesOfCase processes, CaseFiles files,
            CaseRecord record, Recusal recusal, Attempts attempts, Names names) {
        all.forEach(deed -> deed.acts().forEach(act -> deeds.put(act, deed)));
        this.engine = engine;
        this.staffGroups = staffGroups;
        this.processes = processes;
        this.files = files;
        this.record = record;
        this.recusal = recusal;
        this.attempts = attempts;
        this.names = names;
    }

    /** Something to the whole case. */
    public void perform(Act act, String caseNumber, String reason, String login) {
        perform(act, caseNumber, null, reason, login);
    }

    /**
     * @param candidate the id of the one whom it is about; null for the whole case
     * @param login     of whoever does it
     * @throws Refusal if he may not, or the case does not stand so that it can be done; the record of the case says so then
     */
    public void perform(Act act, String caseNumber, String candidate, String reason, String login) {
        files.requireCase(caseNumber);
        try {
            requireAuthority(act, login);
            var request = new Request(act, caseNumber, act.concernsOne() ? Objects.toString(candidate, "") : null, requireReason(act.label(), reason), login);
            engine.getCommandExecutorTxRequired().execute(new CaseCommand(act, () -> perform(request)));
        } catch (Refusal | RecordRefusal refusal) {
            attempts.refused(login, act.label(), caseNumber, refusal.getMessage());
            throw refusal;
        }
    }

    private void perform(Request request) {
        record.lock(request.caseNumber()); // one act or step of a case at a time
        var file = files.openAnew(request.caseNumber());
        recusal.tie(request.login(), request.caseNumber()).ifPresent(tie -> {
            throw Refusal.of(names.of(request.login()) + tie + "，应当回避", RuleId.of("R-AVOID-WORK"), "请由其他人员办理");
        });
        if (processes.selection(request.caseNumber()).isEmpty()) {
            throw Deed.refusal("选任案 " + request.caseNumber() + " 已办结或终止", "只可查阅，不再办理");
        }
        deeds.get(request.act()).perform(request, file);
    }

    /** @return the reason, as it is recorded */
    static String requireReason(String what, String reason) {
        var words = reason == null ? "" : Legible.seen(reason).strip();
        if (words.isEmpty() || words.length() > MOST_WORDS) {
            throw Refusal.of("『" + what + "』的理由" + (words.isEmpty() ? "未填写" : "有 " + words.length() + " 字，超过 " + MOST_WORDS + " 字"),
                RuleId.of("R-LOG-CONTENT"), "请写明理由");
        }
        if (!Legible.is(words)) {
            throw Refusal.of("『" + what + "』的理由含有控制字符", RuleId.of("R-LOG-CONTENT"), "请只填写文字");
        }
        return words;
    }

    private void requireAuthority(Act act, String login) {
        if (!act.permitted(groups(login))) {
            throw Refusal.of("『" + act.label() + "』由" + act.who() + "办理，" + names.of(login) + "不在其中", RuleId.of("R-ACC-MATRIX"), "请交由" + act.who() + "人员办理");
        }
    }

    Set<Group> groups(String login) {
        var groups = EnumSet.noneOf(Group.class);
        staffGroups.of(login).forEach(id -> Group.find(id).ifPresent(groups::add));
        return groups;
    }
}
