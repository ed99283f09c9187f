package org.xuanren.intake;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.Readings;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.engine.ProcessFacts;
import org.xuanren.evidence.Candidacy;
import org.xuanren.evidence.FiledPaper;
import org.xuanren.evidence.PaperRow;
import org.xuanren.evidence.PaperRows;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Legible;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** Takes papers in at a task, with their entry in the record, and hands them out to whoever may see the task. */
@Service
public class PaperDesk {

    private static final int MOST_WORDS = 1000;

    /** Where a paper is handed in: an open task that the caller may see. */
    public record Counter(Task task, Step step, String caseNumber, String candidate) { }

    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final PaperRows rows;
    private final EarlierPapers earlier;
    private final PaperStore store;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Readings readings;
    private final EntityManager entities;
    private final Clock clock;
    private final long maxBytes;

    PaperDesk(TaskService tasks, ProcessEngineConfigurationImpl engine, PaperRows rows, EarlierPapers earlier, PaperStore store, CaseFiles files,
            CaseRecord record, Readings readings, EntityManager entities, Clock clock, @Value("${xuanren.papers.max-bytes}") long maxBytes) {
        this.tasks = tasks;
        this.engine = engine;
        this.rows = rows;
        this.earlier = earlier;
        this.store = store;
        this.files = files;
        this.record = record;
        this.readings = readings;
        this.entities = entities;
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    long maxBytes() {
        return maxBytes;
    }

    /** @throws Refusal if there is no such task, or the caller may not see it */
    public Counter counter(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult(); // the engine shows only what the caller may see
        if (task == null || Step.find(task.getTaskDefinitionKey()).isEmpty()) {
            throw gone();
        }
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            var found = context.getTaskManager().findTaskById(taskId); // clerks may not read process instances; we may
            var step = Step.of(found.getTaskDefinitionKey());
            return new Counter(task, step, ProcessFacts.caseOf(found),
                step.perCandidate() ? ProcessFacts.candidateOf(found, StatutoryProcess.CANDIDATE) : null);
        }));
    }

    private static Refusal gone() {
        return Refusal.of("没有这项任务，或任务已办结", RuleId.of("R-ACC-MATRIX"), "请刷新任务列表");
    }

    /** The papers that lie in the file of the case as far as the task is concerned, as the record tells their order. */
    @Transactional(readOnly = true)
    List<PaperRow> filed(Counter counter) {
        var recorded = entries(counter).map(RecordPayload::idOf).toList(); // two may bear the same time
        return rows.findByCaseNumber(counter.caseNumber()).stream().filter(row -> concerns(row, counter))
            .sorted(Comparator.comparingInt(row -> recorded.indexOf(row.id()))).toList();
    }

    /** The papers that the task still lacks. */
    @Transactional(readOnly = true)
    List<PaperKind> missing(Counter counter) {
        return files.open(counter.caseNumber()).of(counter.candidate()).missingPapers(counter.step());
    }

    /** Ids of the papers of the case that no longer count at the task: its stage was judged since, and is done again. */
    @Transactional(readOnly = true)
    Set<String> former(Counter counter) {
        var counted = files.open(counter.caseNumber()).of(counter.candidate()).papersCountAfter(counter.step());
        return entries(counter).filter(entry -> entry.seq() <= counted).map(RecordPayload::idOf).collect(Collectors.toSet());
    }

    private Stream<Entry> entries(Counter counter) {
        return record.entries(counter.caseNumber()).stream().filter(entry -> entry.kind() == EntryKind.PAPER_FILED);
    }

    @Transactional
    public void file(Counter counter, PaperKind kind, String fileName, Path content, String actor) throws IOException {
        var bytes = Files.size(content);
        if (bytes == 0) {
            throw Refusal.of("文件『" + fileName + "』是空文件，没有内容", kind.rule(), "请重新保存或扫描后上传");
        }
        if (bytes > maxBytes) {
            throw Refusal.of("文件『%s』%s".formatted(fileName, TooLarge.said(bytes, maxBytes)), kind.rule(), TooLarge.REMEDY);
        }
        var known = PaperContent.of(content, fileName).requireNamed(fileName);
        var sha256 = hash(content);
        requireDue(counter, kind, actor); // from here on the record of the case is locked
        store.keep(sha256, content);
        var paper = new FiledPaper(kind, counter.step(), counter.candidate(), sha256, known.pages(), null, 0);
        enter(counter, paper, fileName, known.mediaType(), bytes, actor);
    }

    /** Files the signed statement that there was no occasion for a paper. */
    @Transactional
    public void declare(Counter counter, PaperKind kind, String statement, String actor) {
        requireDue(counter, kind, actor);
        var words = statement == null ? "" : Legible.seen(statement).strip();
        if (!kind.waivable() || words.isEmpty() || words.length() > MOST_WORDS) {
            throw Refusal.of(kind.waivable() ? "声明为空或超过 " + MOST_WORDS + " 字" : "『" + kind.label() + "』不得以声明代替", kind.rule(),
                kind.waivable() ? "请写明未发生此类问题" : "请上传材料");
        }
        Legible.fault(words).ifPresent(fault -> {
            throw Refusal.of("声明" + fault, kind.rule(), "请只填写文字");
        });
        enter(counter, new FiledPaper(kind, counter.step(), counter.candidate(), null, 0, words, 0), null, null, 0, actor);
    }

    /**
     * A paper of the task, or an earlier one that is read there, for somebody who reads it now. Who reads what was said when people
     * were deliberated and decided on is noted in the record (R-STAFF-LEAK).
     *
     * @throws Refusal if the paper is none of those
     */
    @Transactional
    PaperRow read(Counter counter, String id, String reader) {
        var row = paper(counter, id);
        var paper = row.paper(0);
        if (paper.sha256() == null) {
            throw Refusal.of("『" + paper.kind().label() + "』提交的是说明，没有文件", paper.kind().rule(), "说明的内容见『材料』页");
        }
        if (paper.step().stage().filter(Readings::confidential).isPresent()) {
            readings.note(counter.caseNumber(), reader, counter.step().id(), counter.candidate(), Map.of("paper", paper.kind().label(), "id", row.id()));
        }
        return row;
    }

    private PaperRow paper(Counter counter, String id) {
        return rows.findById(id).filter(row -> row.caseNumber().equals(counter.caseNumber()) && concerns(row, counter))
            .or(() -> earlier.at(counter).stream().map(EarlierPapers.Earlier::row).filter(row -> row.id().equals(id)).findFirst())
            .orElseThrow(() -> Refusal.of("没有这份材料", RuleId.of("R-ARC-LIST"), "请刷新『材料』页"));
    }

    private static boolean concerns(PaperRow row, Counter counter) {
        var paper = row.paper(0);
        return paper.step() == counter.step() && Objects.equals(paper.candidate(), counter.candidate());
    }

    /**
     * Out of the database into a file, as which it goes on: somebody who reads slowly keeps no connection from the others.
     *
     * @throws Refusal if the file is not the one that was filed
     */
    @Transactional(readOnly = true)
    void copy(PaperRow row, Path to) {
        if (!store.copy(row.paper(0).sha256(), to)) {
            throw CaseFiles.changed(row.caseNumber(), row.paper(0).kind());
        }
    }

    private void enter(Counter counter, FiledPaper paper, String fileName, String mediaType, long bytes, String actor) {
        var row = new PaperRow(UUID.randomUUID().toString(), counter.caseNumber(), paper, fileName, mediaType, bytes, actor,
            clock.instant().truncatedTo(ChronoUnit.MILLIS)); // as it is stored
        var payload = RecordPayload.vouching(row.id(), RecordPayload.hashOf(row));
        payload.put("kind", paper.kind().label());
        payload.put("pages", paper.pages());
        payload.put("content", String.valueOf(paper.sha256()));
        record.append(counter.caseNumber(), new NewEntry(actor, null, EntryKind.PAPER_FILED, counter.step().id(),
            counter.candidate(), payload));
        entities.persist(row);
        entities.flush(); // the file of the case is read past the persistence context
    }

    /** As the task stands now, with the record of the case in hand: somebody may have done it since the counter was opened. */
    private void requireDue(Counter counter, PaperKind kind, String actor) {
        record.lock(counter.caseNumber());
        var task = tasks.createTaskQuery().taskId(counter.task().getId()).singleResult();
        if (task == null) {
            throw gone();
        }
        if (task.isSuspended()) {
            throw Refusal.of("本案已暂停办理", RuleId.of("R-GEN-ORDER"), "请在恢复办理后再上传材料；暂停的理由见任务页上方");
        }
        Candidacy.requireNotEndedByTwo(files.open(counter.caseNumber()).of(counter.candidate()));
        if (kind.step() != counter.step()) {
            throw Refusal.of("『" + kind.label() + "』不属于步骤『" + counter.step().label() + "』", kind.rule(), "请在对应步骤上传");
        }
        if (!Objects.equals(task.getAssignee(), actor)) {
            throw Refusal.of("任务『" + counter.step().label() + "』不由您办理", RuleId.of("R-ACC-MATRIX"), "请先认领任务再上传材料");
        }
    }

    private static String hash(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            return Digest.of(in).hex();
        }
    }
}
