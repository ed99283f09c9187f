package org.xuanren.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.casefile.Stored;
import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.Moments;
import org.xuanren.record.NewEntry;
import org.xuanren.rule.RecordedDay;
import org.xuanren.rule.Ruling;
import org.xuanren.rule.StageOrder;
import org.xuanren.statute.Editions;
import org.xuanren.statute.FourEyes;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/**
 * Goes through the record of a case once more, entry by entry, as the law would have it: every judgement is come to anew from the
 * evidence that was there at its moment, and must be the one that the record holds, word for word. It believes neither the
 * program that wrote the record nor the diagram that led it (R-GEN-ORDER, R-SUP-INTERNAL).
 */
public final class Replay {

    private final List<Entry> entries;
    private final CaseFile file;
    private final Map<Long, Judgement> judgements = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Instant latest;
    /** Stages whose turn it is, until something happens that may change it. */
    private final Set<Turn> reached = new HashSet<>();
    private boolean suspended;
    private boolean appointed;
    private boolean over;
    /** By candidate; of the whole case under null. */
    private final Map<String, Entry> proposals = new HashMap<>();
    private Entry consented;

    /** @param candidate null for the whole case */
    private record Turn(Stage stage, String candidate) { }

    private Replay(List<Entry> entries, CaseFile file) {
        this.entries = entries;
        this.file = file;
        file.judgements().forEach(one -> judgements.put(one.seq(), one));
    }

    /**
     * @param entries of an intact record
     * @param file    of the same case, matching the record
     * @return what is not lawful, a sentence each; empty if the procedure was kept
     */
    public static List<String> faults(List<Entry> entries, CaseFile file) {
        var replay = new Replay(entries, file);
        Entry before = null;
        for (var entry : entries) {
            replay.take(entry, before);
            before = entry;
        }
        return replay.faults;
    }

    /** The same of a record that is intact and matches what it vouches for; also what in it is no judgement, whoever has put it there. */
    public static List<String> faults(Stored stored, Editions editions, WorkCalendar calendar) {
        try {
            return faults(stored.entries(), stored.file(editions, calendar, LocalDate.MAX));
        } catch (Refusal unreadable) {
            return List.of(unreadable.getMessage());
        } catch (RuntimeException unknown) { // all hashes fit, and yet a part is missing that the program itself never leaves out
            return List.of("记实或办理内容不是本程序写下的，无从复演：" + unknown);
        }
    }

    /** Whether a gate says to have written it. */
    static boolean judges(Entry entry) {
        return entry.kind() == EntryKind.GATE_PASSED || entry.kind() == EntryKind.GATE_REFUSED;
    }

    private void take(Entry entry, Entry before) {
        if ((before == null) != (entry.kind() == EntryKind.OPENED)) {
            fault(entry, "开案应为第一条，且只有一条");
        }
        if (entry.kind().counted()) {
            requireLater(entry);
        }
        switch (entry.kind()) {
            case SUBMITTED -> submitted(entry);
            case PAPER_FILED -> paperFiled(entry);
            case GATE_PASSED, GATE_REFUSED -> judged(entry);
            case APPOINTED -> appointed(entry, before);
            case ENDED -> ended(entry, before);
            case SUSPENDED, RESUMED -> interrupted(entry);
            case END_PROPOSED, CANDIDACY_END_PROPOSED -> proposed(entry);
            case END_DECLINED, END_CONSENTED, CANDIDACY_END_DECLINED, CANDIDACY_END_CONSENTED -> answered(entry);
            case MIGRATED -> requireNotOver(entry);
            default -> { }
        }
    }

    private void requireLater(Entry entry) {
        if (latest != null && entry.at().isBefore(latest.minus(Moments.APART))) {
            fault(entry, "记入时间 %s 早于此前的 %s：系统时钟曾被拨动，其间的期限不可信".formatted(entry.at(), latest));
        }
        latest = entry.at();
    }

    private void submitted(Entry entry) {
        requireOpen(entry);
        var step = Step.of(entry.step());
        filed(entry).ifPresentOrElse(one -> ReportOrder.fault(one, file.before(entry.seq()), over).ifPresent(what ->
            fault(entry, "『%s』不应在此时办理：%s".formatted(step.label(), what))), () -> fault(entry, "『" + step.label() + "』没有办理内容"));
        step.stage().ifPresent(stage -> reached.removeIf(turn -> stage.precedes(turn.stage())));
        file.before(entry.seq()).of(entry.candidate()).missingPapers(step).forEach(kind ->
            fault(entry, "『%s』缺少材料『%s』（%s）".formatted(step.label(), kind.label(), kind.rule())));
        var apart = FourEyes.apartFrom(step);
        if (!apart.isEmpty()) {
            file.before(entry.seq()).filed().stream().filter(one -> one.actor().equals(entry.actor()) && apart.contains(one.step())).findFirst().ifPresent(one ->
                fault(entry, "『%s』与第 %d 条『%s』由同一人（%s）办理（R-SUP-INTERNAL）".formatted(step.label(), one.seq(), one.step().label(), entry.actor())));
        }
    }

    /** The evidence for which an entry vouches, and no other. */
    private Optional<Filed<?>> filed(Entry entry) {
        return file.filedAfter(entry.seq() - 1).stream().findFirst().filter(one -> one.seq() == entry.seq());
    }

    private void paperFiled(Entry entry) {
        requireOpen(entry);
        var step = Step.of(entry.step());
        if (file.papers().stream().noneMatch(paper -> paper.seq() == entry.seq() && paper.kind().step() == step)) {
            fault(entry, "所附材料不属于『" + step.label() + "』");
        }
    }

    private void judged(Entry entry) {
        requireOpen(entry);
        requireBySystem(entry);
        var judgement = judgements.get(entry.seq());
        requireOfItsDay(entry, judgement.asOf());
        if (judgement.outcome() == Outcome.ENDED) {
            requireNext(EntryKind.ENDED, entry);
        } else if (judgement.stage() == Stage.APPOINTMENT && judgement.passed()) {
            requireNext(EntryKind.APPOINTED, entry);
        }
        try {
            var ruling = Ruling.on(judgement.stage(), file.before(judgement).of(judgement.candidate()));
            if (!CanonicalJson.of(ruling.entry()).equals(entry.payload()) || (ruling.outcome() == Outcome.PASSED) != (entry.kind() == EntryKind.GATE_PASSED)) {
                fault(entry, "『%s』重新核验的结论与记实不同：现为%s".formatted(judgement.stage().label(),
                    ruling.outcome() == Outcome.PASSED ? "通过，或所据不同" : "不通过，" + ruling.unmet()));
            }
        } catch (Refusal refusal) {
            fault(entry, "『" + judgement.stage().label() + "』不应在此核验：" + refusal.getMessage());
        }
        reached.clear();
        over = over || judgement.stage() == Stage.ARCHIVE && judgement.passed();
    }

    /** A gate reads the clock before its entry is written, perhaps a moment before midnight. */
    private void requireOfItsDay(Entry entry, LocalDate asOf) {
        if (!asOf.equals(RecordedDay.of(entry.at())) && !asOf.equals(RecordedDay.of(entry.at().minus(Moments.APART)))) {
            fault(entry, "按 %s 核验，记入时间却是 %s：其间的期限不可信".formatted(asOf, entry.at()));
        }
    }

    private void appointed(Entry entry, Entry before) {
        requireOpen(entry);
        requireBySystem(entry);
        if (before == null || before.kind() != EntryKind.GATE_PASSED || !before.step().equals(Stage.APPOINTMENT.id())) {
            fault(entry, "任职生效之前『任职』阶段的核验没有通过");
            return;
        }
        var day = judgements.get(before.seq()).asOf();
        var notice = file.before(entry.seq()).latest(AppointmentNotice.class);
        if (notice.filter(one -> CanonicalJson.of(one.effect(day)).equals(entry.payload())).isEmpty()) {
            fault(entry, "任职的人选、职务或日期与任职通知不同");
        }
        appointed = true;
    }

    private void ended(Entry entry, Entry before) {
        var judgement = before == null ? null : judgements.get(before.seq());
        var byGate = judgement != null && judgement.outcome() == Outcome.ENDED;
        if (byGate) {
            requireBySystem(entry);
            requirePayload(entry, Map.of("reason", judgement.sentences()));
        } else if (before == null || before.kind() != EarlyEnds.consent(entry) || !Objects.equals(before.candidate(), entry.candidate())) {
            fault(entry, "终止之前既没有核验结论，也没有第二人的同意");
        } else if (consented != null) { // else that is said already
            requirePayload(entry, EarlyEnds.answer(consented, RecordPayload.reasonOf(consented)));
            if (!before.actor().equals(entry.actor())) {
                fault(entry, "终止由 " + entry.actor() + " 记入，同意的却是 " + before.actor());
            }
        }
        over = over || entry.candidate() == null;
        reached.clear();
    }

    private void interrupted(Entry entry) {
        requireNotOver(entry);
        var suspends = entry.kind() == EntryKind.SUSPENDED;
        if (suspended == suspends) {
            fault(entry, suspends ? "案件已暂停，不能再次暂停" : "案件没有暂停，无从恢复");
        }
        suspended = suspends;
    }

    private void proposed(Entry entry) {
        requireEndable(entry);
        var open = proposals.put(entry.candidate(), entry);
        if (open != null || appointed) {
            fault(entry, appointed ? "任职生效之后不得终止" : "第 %d 条终止提议尚待答复，不能再次提议".formatted(open.seq()));
        }
    }

    private void answered(Entry entry) {
        requireEndable(entry);
        var proposal = proposals.remove(entry.candidate());
        if (proposal == null || proposal.actor().equals(entry.actor())) {
            fault(entry, "对终止的答复没有提议，或由提议人自己作出（R-SUP-INTERNAL）");
        } else {
            requirePayload(entry, EarlyEnds.answer(proposal, RecordPayload.reasonOf(entry)));
        }
        if (entry.kind() == EarlyEnds.consent(entry)) {
            requireNext(EntryKind.ENDED, entry);
            if (appointed) {
                fault(entry, "任职生效之后不得终止");
            }
            consented = proposal;
        }
    }

    private void requireEndable(Entry entry) {
        requireNotOver(entry);
        EarlyEnds.fault(entry, file.before(entry.seq()), suspended).ifPresent(what -> fault(entry, what));
    }

    private void requirePayload(Entry entry, Map<String, Object> lawful) {
        if (!CanonicalJson.of(lawful).equals(entry.payload())) {
            fault(entry, "『%s』所记的理由或提议与此前的记实不同".formatted(entry.kind().label()));
        }
    }

    /** What a gate brings about is written down in the same breath. */
    private void requireNext(EntryKind kind, Entry entry) {
        var next = entry.seq() < entries.size() ? entries.get((int) entry.seq()) : null; // numbers begin with 1
        if (next == null || next.kind() != kind || !next.step().equals(entry.step())
                || !Objects.equals(next.candidate(), entry.candidate())) {
            fault(entry, "其后没有『" + kind.label() + "』的记录");
        }
    }

    /** Nothing is done in a case that is suspended or over, nor at a step whose turn it is not. */
    private void requireOpen(Entry entry) {
        var step = Step.find(entry.step());
        if (step.isPresent() && step.get().stage().isEmpty()) {
            return; // a report is looked into whatever becomes of the case (ADR 10), in an order of its own
        }
        step.flatMap(Step::stage).ifPresent(stage -> requireTurn(new Turn(stage, entry.candidate()), entry));
        if (suspended) {
            fault(entry, "案件暂停期间仍在办理");
        }
        requireNotOver(entry);
    }

    private void requireTurn(Turn turn, Entry entry) {
        if (appointed && turn.stage() != Stage.ARCHIVE) {
            fault(entry, "任职生效之后又办理了『" + Step.of(entry.step()).label() + "』");
        }
        if (reached.contains(turn)) {
            return;
        }
        try {
            StageOrder.requireReached(turn.stage(), file.before(entry.seq()).of(turn.candidate()));
            reached.add(turn);
        } catch (Refusal refusal) {
            fault(entry, "『" + Step.of(entry.step()).label() + "』不应在此时办理：" + refusal.getMessage());
        }
    }

    private void requireNotOver(Entry entry) {
        if (over) {
            fault(entry, "案件办结或终止之后仍在办理");
        }
    }

    private void requireBySystem(Entry entry) {
        if (!entry.actor().equals(NewEntry.SYSTEM)) {
            fault(entry, "核验、任职和未通过核验的终止只由系统记入，此条由 " + entry.actor() + " 记入");
        }
    }

    private void fault(Entry entry, String what) {
        faults.add("第 %d 条：%s".formatted(entry.seq(), what));
    }
}
