package org.xuanren.scenario;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Digest;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Step;

/** Evidence with its entry, as the intake stores both, but without what a form refuses: what is left are the gates. */
public class PastTheForm {

    private final CaseStory story;
    private final CaseFiles files;
    private final CaseRecord record;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public PastTheForm(CaseStory story, CaseFiles files, CaseRecord record, RuntimeService runtime, TaskService tasks, TransactionTemplate transaction, Clock clock) {
        this.story = story;
        this.files = files;
        this.record = record;
        this.runtime = runtime;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes the case past the open task of a step, whose papers are filed; it goes to its gate or to the next task. */
    public void does(String number, Step step, Evidence evidence) {
        var task = story.task(number, step);
        completes(number, task, story.prepares(task), evidence);
    }

    /** The same, and no paper is filed. */
    public void doesWithoutPapers(String number, Step step, Evidence evidence) {
        var task = story.task(number, step);
        completes(number, task, story.takes(task), evidence);
    }

    private void completes(String number, Task task, String actor, Evidence evidence) {
        transaction.executeWithoutResult(status -> {
            store(number, task, task.getId(), actor, evidence);
            story.pastTheGuard(() -> tasks.complete(task.getId()));
        });
    }

    /** Only stores, and the token stays where it is: as a diagram of the house has it whose own step comes before the gate. */
    public void files(String number, Task task, Evidence evidence) {
        transaction.executeWithoutResult(status ->
            store(number, task, "before " + task.getId(), story.actor(task), evidence));
    }

    private void store(String number, Task task, String id, String actor, Evidence evidence) {
        var step = task.getTaskDefinitionKey();
        var candidate = (String) runtime.getVariable(task.getExecutionId(), "candidateId");
        var payload = CanonicalJson.of(evidence);
        var row = new EvidenceRow(id, number, step, candidate, actor, clock.instant().truncatedTo(ChronoUnit.MILLIS), payload, Digest.of(payload).hex());
        record.append(number, new NewEntry(actor, null, EntryKind.SUBMITTED, step, candidate, RecordPayload.vouching(id, RecordPayload.hashOf(row))));
        files.file(row);
    }
}
