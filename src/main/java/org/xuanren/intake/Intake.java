package org.xuanren.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.Readings;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Candidacy;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Components;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Digest;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.staff.Names;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** Turns a submission into stored evidence and its record entry, or refuses it as a whole. */
@Service
public class Intake {

    private static final StepIntake PLAIN = () -> null;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<Step, StepIntake> intakes = new EnumMap<>(Step.class);
    private final CaseFiles files;
    private final CaseOpening opening;
    private final CaseRecord record;
    private final Readings readings;
    private final Names names;
    private final Clock clock;

    Intake(List<StepIntake> all, CaseFiles files, CaseOpening opening, CaseRecord record, Readings readings, Names names, Clock clock) {
        all.forEach(intake -> {
            if (intakes.put(intake.step(), intake) != null) {
                throw new IllegalStateException("two intakes for " + intake.step());
            }
        });
        this.files = files;
        this.opening = opening;
        this.record = record;
        this.readings = readings;
        this.names = names;
        this.clock = clock;
    }

    /** What the form of a step shows. Whoever reads there what was said in confidence is noted in the record (R-STAFF-LEAK). */
    @Transactional
    public Map<String, Object> variables(Step step, String caseNumber, String candidate, String actor, String process) {
        var asking = asking(caseNumber, candidate, actor, process);
        var variables = new LinkedHashMap<String, Object>();
        asking.caseFile().ifPresent(file -> variables.putAll(CaseHeader.of(file, step, files.requireCase(caseNumber))));
        var context = intake(step).context(asking);
        var confidential = step.stage().filter(Readings::confidential).isPresent();
        asking.caseFile().filter(file -> step.written()).flatMap(file -> file.latest(Evidence.typeOf(step)))
            .ifPresent(former -> {
                FormerPaper.proposeIn(context, former);
                noteReading(confidential, step, asking, "上次提交的内容");
            });
        asking.caseFile().flatMap(file -> CaseHeader.lastFinding(file, step))
            .ifPresent(finding -> noteReading(confidential || Readings.confidential(finding.stage()), step, asking, "上次核验的结论"));
        context.confided().forEach(what -> noteReading(true, step, asking, what));
        variables.putAll(context.variables());
        variables.putIfAbsent("known", List.of());
        return variables;
    }

    private void noteReading(boolean confidential, Step step, Asking asking, String what) {
        if (confidential && asking.actor() != null) {
            readings.note(asking.file().number(), asking.actor(), step.id(), asking.file().candidate(), what);
        }
    }

    /**
     * @return the number of the case: of a new one if the step opens it
     * @throws Refusal with a sentence per fault; nothing is stored then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String receive(Submission submission) {
        if (submission.caseNumber() != null) {
            files.requireCase(submission.caseNumber());
            record.lock(submission.caseNumber()); // one step of a case at a time
        }
        var asking = asking(submission.caseNumber(), submission.candidate(), submission.actor(), submission.process());
        asking.caseFile().ifPresent(file -> {
            requireNew(submission, file);
            Candidacy.requireNotEndedByTwo(file);
        });
        var evidence = read(submission, asking, missing(submission, asking));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as it is stored
        var number = submission.caseNumber() != null ? submission.caseNumber() : opening.number();
        var payload = CanonicalJson.of(evidence);
        var row = new EvidenceRow(submission.id(), number, submission.step().id(), submission.candidate(), submission.actor(), now, payload,
            Digest.of(payload).hex());
        var vouching = RecordPayload.vouching(row.id(), RecordPayload.hashOf(row));
        var opens = submission.caseNumber() == null;
        if (opens) {
            vouching.put("deployment", submission.deployment());
        }
        var entry = new NewEntry(submission.actor(), null, opens ? EntryKind.OPENED : EntryKind.SUBMITTED, submission.step().id(), submission.candidate(), vouching);
        if (opens) {
            opening.open(number, evidence, now);
            record.open(number, entry);
        } else {
            record.append(number, entry);
        }
        files.file(row);
        return number;
    }

    /** Whether a task was proven in this or an earlier transaction. */
    public Optional<EvidenceRow> proven(String taskId) {
        return files.evidence(taskId);
    }

    private void requireNew(Submission submission, CaseFile file) {
        file.filed().stream().filter(one -> one.id().equals(submission.id())).findFirst().ifPresent(one -> {
            throw doneAlready(one.step(), one.actor(), one.at());
        });
    }

    /** For the second of two who submitted the same task. */
    Refusal doneAlready(Step step, String actor, Instant at) {
        return Refusal.of("『%s』已由%s于 %s 办理".formatted(step.label(), names.of(actor), MINUTE.format(at.atZone(clock.getZone()))), RuleId.of("R-GEN-ORDER"), "无须重复提交，请刷新任务列表");
    }

    /** @param missing sentences about papers, told together with what else is at fault */
    private Evidence read(Submission submission, Asking asking, List<String> missing) {
        Evidence evidence;
        try {
            evidence = read(submission, asking);
        } catch (Refusal refusal) {
            throw refusal.with(missing);
        }
        if (!missing.isEmpty()) {
            throw Refusal.of(missing);
        }
        return evidence;
    }

    private Evidence read(Submission submission, Asking asking) {
        var step = submission.step();
        var intake = intake(step);
        var context = intake.context(asking);
        intake.freeze(asking, submission.values()).forEach(context::freezes);
        var reader = new SubmissionReader(context, submission.demands(), asking.today(), earliest(step, asking));
        return reader.read(Evidence.typeOf(step), submission.values(), (evidence, faults) -> {
            asking.caseFile().ifPresent(file -> inOrder(step, evidence, file, faults));
            intake.check(evidence, asking, faults);
        });
    }

    /** The motion, or the opening of the case; of a motion itself nobody knows. */
    private LocalDate earliest(Step step, Asking asking) {
        if (step.stage().filter(stage -> stage != Stage.OPENING).isEmpty()) {
            return FieldReader.EARLIEST;
        }
        var opened = LocalDate.ofInstant(asking.file().filed().get(0).at(), clock.getZone());
        return asking.file().latest(OpeningVacancy.class).map(OpeningVacancy::reportedOn).filter(opened::isAfter).orElse(opened);
    }

    /** Nothing happens before what it follows, or before the regulations that the case is under. */
    private void inOrder(Step step, Evidence evidence, CaseFile file, Faults faults) {
        evidence.happenedOn().ifPresent(day -> {
            var edition = file.edition().id();
            if (day.getYear() < edition.year()) {
                faults.unless(false, "『%s』的%s %s 早于本案所依据的《条例》（%s）".formatted(step.label(), named(evidence, day), day, edition.label()), "请核对日期");
            }
            file.filed().stream()
                .filter(one -> step.happensAfter(one.step()) && (one.candidate() == null || file.candidate() == null
                    || one.candidate().equals(file.candidate())))
                .filter(one -> dayOf(one).filter(day::isBefore).isPresent())
                .reduce((former, latter) -> latter)
                .ifPresent(one -> faults.unless(false, "『%s』的%s %s 早于『%s』的 %s".formatted(step.label(), named(evidence, day), day,
                    one.step().label(), dayOf(one).orElseThrow()), "请核对日期"));
        });
    }

    /** The field that says so, or just a date. */
    private static String named(Evidence evidence, LocalDate day) {
        for (var component : Components.of(evidence.getClass())) {
            var asked = component.getAnnotation(Asked.class);
            if (asked != null && day.equals(Components.value(component, evidence))) {
                return "『" + asked.label() + "』";
            }
        }
        return "日期";
    }

    private Optional<LocalDate> dayOf(Filed<?> one) {
        return one.evidence().endedOn()
            .or(() -> one.evidence().madeHere() ? Optional.of(LocalDate.ofInstant(one.at(), clock.getZone())) : Optional.empty());
    }

    private static List<String> missing(Submission submission, Asking asking) {
        return submission.step().starts() ? List.of() : asking.file().missingPapers(submission.step()).stream().map(kind -> Refusal.sentence(
            "缺少材料『" + kind.label() + "』", kind.rule(), kind.waivable() ? "请在『材料』页上传，或在该页声明未发生此类问题" : "请在『材料』页上传后再提交")).toList();
    }

    private Asking asking(String caseNumber, String candidate, String actor, String process) {
        var file = Optional.ofNullable(caseNumber).map(number -> files.open(number).of(candidate));
        return new Asking(file, actor, LocalDate.now(clock), process);
    }

    private StepIntake intake(Step step) {
        return intakes.getOrDefault(step, PLAIN);
    }

    static Refusal withoutForm(Step step) {
        return Refusal.of("『" + step.label() + "』未通过表单提交办理内容", RuleId.of("R-LOG-CONTENT"), "请在任务列表中打开表单办理");
    }
}
