package org.xuanren.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.ShiftedClock;
import org.xuanren.casefile.HolderChanges;
import org.xuanren.guard.Operation;
import org.xuanren.intake.PaperDesk;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.roster.Cadre;
import org.xuanren.roster.Roster;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** Takes a case through the real engine, the real rules and the real database, and speaks the language of the office. */
public class CaseStory {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] PDF = minimalPdf();

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService management;
    private final CaseRecord record;
    private final PaperDesk desk;
    private final ShiftedClock clock;
    private final UsualAnswers usual;
    private final ProcessEngineConfigurationImpl engine;
    private final Roster roster;
    private final HolderChanges changes;
    private final JdbcTemplate database;

    public CaseStory(RuntimeService runtime, RepositoryService repository, TaskService tasks, FormService forms, IdentityService identity,
            ManagementService management, CaseRecord record, PaperDesk desk, ShiftedClock clock, UsualAnswers usual,
            ProcessEngineConfigurationImpl engine, Roster roster, HolderChanges changes, JdbcTemplate database) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.management = management;
        this.record = record;
        this.desk = desk;
        this.clock = clock;
        this.usual = usual;
        this.engine = engine;
        this.roster = roster;
        this.changes = changes;
        this.database = database;
    }

    /** Opens a case as the organization department, for a post that only those hold whom the demonstration knows. @return its number */
    public String opens(String kind, String edition, String post) {
        tellsRoster(post);
        return opensNext(kind, edition, post);
    }

    /** A case in which the only candidate, whose time in post is too short, is to be promoted all the same. @return its number */
    public String asksForException(String post) {
        var number = opens("PROMOTION_LEADING", "E2014", post);
        reaches(number, Step.RECOMMENDATION_PLAN);
        does(number, Step.RECOMMENDATION_PLAN, listing(number, "邓子昂", "林致远"));
        determines(number, "邓子昂");
        does(number, Step.ELIGIBILITY_SHEET, Map.of("exception", "EXCELLENT_YOUNG", "exceptionArgument", "抗洪救灾中表现特别突出",
            "postsReason", "任正职时间较短"));
        return number;
    }

    /** The same, for a post as earlier cases have left it. @return its number */
    public String opensNext(String kind, String edition, String post) {
        clock.advance(Duration.ZERO); // the engine's clock is one for all houses of a JVM: another may have moved it
        return starts("zhang", StatutoryProcess.CADRE_SELECTION, Map.of("caseKind", kind, "appliedEdition", edition, "post", post,
            "reason", "原任职人员到龄退休")).getBusinessKey();
    }

    /** Whoever came has left, and whoever left is back: the roster has heard of both. */
    public void tellsRoster(String post) {
        for (var change : changes.of(post, "")) {
            var cadre = change.person().id();
            if (!(change.comes() ? roster.heardOfComing(post, cadre, change.on(), today()) : roster.heardOfLeaving(post, cadre, change.on(), today()))) {
                database.update("insert into holding (id, post, cadre, since, until) values (?, ?, ?, ?, ?)",
                    String.join("/", post, cadre, change.on().toString()), post, cadre, change.on(), change.on().minusDays(1));
            }
        }
    }

    /** Does something while no place is approved for a post: what is registered then ends its case. */
    public void withoutPlace(String post, Runnable act) {
        var approved = roster.post(post).orElseThrow().approved();
        database.update("update post set approved = 0 where code = ?", post);
        try {
            act.run();
        } finally {
            database.update("update post set approved = ? where code = ?", approved, post);
        }
    }

    /** Submits exactly these values with the form that starts a process. */
    public ProcessInstance starts(String login, StatutoryProcess process, Map<String, ?> values) {
        return as(login, () -> forms.submitStartForm(definition(process), variables(values)));
    }

    /** The steps at which a case waits. */
    public Set<Step> waitsAt(String number) {
        var steps = new TreeSet<Step>();
        open(number).forEach(task -> steps.add(Step.of(task.getTaskDefinitionKey())));
        return steps;
    }

    /** Does every open task in the usual way until the case waits at that step (and only what waits there is left undone). */
    public void reaches(String number, Step step) {
        for (int i = 0; i < 120; i++) {
            var next = open(number).stream().filter(task -> !task.getTaskDefinitionKey().equals(step.id()))
                .min(Comparator.comparing(task -> Step.of(task.getTaskDefinitionKey())));
            if (next.isEmpty() && waitsAt(number).contains(step)) {
                return;
            }
            if (next.isEmpty() && !elapse(number)) {
                throw new AssertionError("the case never came to " + step + "; it waits at " + waitsAt(number) + "\n" + told(number));
            }
            next.ifPresent(task -> complete(task, Map.of()));
        }
        throw new AssertionError("the case goes round in circles at " + waitsAt(number) + "\n" + told(number));
    }

    /** Does everything in the usual way until the case has ended. */
    public void ends(String number) {
        for (int i = 0; i < 120 && !ended(number); i++) {
            var next = open(number).stream().min(Comparator.comparing(task -> Step.of(task.getTaskDefinitionKey())));
            if (next.isEmpty() && !elapse(number)) {
                throw new AssertionError("nothing is left to do and the case has not ended\n" + told(number));
            }
            next.ifPresent(task -> complete(task, Map.of()));
        }
        if (!ended(number)) {
            throw new AssertionError("the case goes round in circles at " + waitsAt(number) + "\n" + told(number));
        }
    }

    public boolean ended(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
            .processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id()).count() == 0;
    }

    /** Does one step by the usual person with the usual answers, some of them replaced. For the first candidate that waits. */
    public void does(String number, Step step, Map<String, ?> instead) {
        complete(task(number, step), instead);
    }

    public void does(String number, Step step) {
        does(number, step, Map.of());
    }

    /** Does an open task in the usual way. */
    public void does(Task task) {
        complete(task, Map.of());
    }

    /** Does a step of the inspection of that candidate. */
    public void doesFor(String candidate, String number, Step step, Map<String, ?> instead) {
        var task = open(number).stream().filter(one -> one.getTaskDefinitionKey().equals(step.id()))
            .filter(one -> candidate.equals(candidateOf(one))).findFirst()
            .orElseThrow(() -> new AssertionError(candidate + " does not wait at " + step + "\n" + told(number)));
        complete(task, instead);
    }

    /** Somebody's report about a case is registered. */
    public void registersReport(String number, String subject) {
        registersReport(number, subject, today());
    }

    void registersReport(String number, String subject, LocalDate received) {
        starts("yang", StatutoryProcess.REPORT_VERIFICATION, Map.of("caseNumber", number,
            "channel", "PHONE_12380", "receivedOn", received, "named", "BY_NAME", "subject", subject));
    }

    /** The process of the case itself, for what camunda-bpm-assert can say about it. */
    public ProcessInstance processOf(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
            .processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id()).singleResult();
    }

    private String candidateOf(Task task) {
        var id = (String) runtime.getVariable(task.getExecutionId(), "candidateId");
        return roster.cadre(id).map(Cadre::name).orElse(id);
    }

    /** Submits exactly these values as that person, without papers and without claiming for him. */
    public void submits(String login, Task task, Map<String, ?> values) {
        as(login, () -> {
            forms.submitTaskForm(task.getId(), variables(values));
            return null;
        });
    }

    /** The usual answers to a task, with what the form offers filled in. */
    public Map<String, Object> answers(Task task) {
        return as(actor(task), () -> usual.of(Step.of(task.getTaskDefinitionKey()), offered(task), LocalDate.now(clock)));
    }

    /** The first open task of a step. */
    public Task task(String number, Step step) {
        return open(number).stream().filter(task -> task.getTaskDefinitionKey().equals(step.id())).findFirst()
            .orElseThrow(() -> new AssertionError("the case does not wait at " + step + " but at " + waitsAt(number) + "\n" + told(number)));
    }

    /** The open task that comes first in the procedure; empty if only time can help. */
    public Optional<Task> next(String number) {
        return open(number).stream().min(Comparator.comparing(task -> Step.of(task.getTaskDefinitionKey())));
    }

    /** Executes the timers of a case before their time, as an administrator could. */
    public void firesTimers(String number) {
        management.createJobQuery().timers().list().stream().filter(job -> belongs(job, number))
            .forEach(job -> management.executeJob(job.getId()));
    }

    /** Does something to the engine as if the guard were not there: what the gates and the intake stop by themselves. */
    public void pastTheGuard(Runnable act) {
        engine.getCommandExecutorTxRequired().execute(new Unguarded(act));
    }

    /** As if the guard let everything through. */
    private record Unguarded(Runnable act) implements Command<Void>, Operation {

        @Override
        public boolean permits(Class<?> command) {
            return true;
        }

        @Override
        public Void execute(CommandContext context) {
            act.run();
            return null;
        }
    }

    /** Whether somebody finds a task in his list. */
    public boolean sees(String login, Task task) {
        return as(login, () -> tasks.createTaskQuery().taskId(task.getId()).count() == 1);
    }

    /** The rows of the candidates' meeting with one more person chosen than usual. */
    public List<Map<String, Object>> choosing(String number, String name) {
        var task = task(number, Step.CANDIDATES_DECISION);
        @SuppressWarnings("unchecked") // prepared rows
        var rows = (List<Map<String, Object>>) answers(task).get("rows");
        var chosen = rows.stream().filter(row -> Boolean.TRUE.equals(row.get("chosen"))).findFirst().orElseThrow();
        rows.stream().filter(row -> row.get("name").toString().startsWith(name)).forEach(row -> {
            for (var key : List.of("chosen", "byRecommendation", "byNeeds", "surveyDue", "surveyed", "supporting", "bars", "postNeed")) {
                row.put(key, chosen.get(key));
            }
        });
        return rows;
    }

    /** The registration of a vacancy with somebody who is offered to be transferred or removed. */
    public Map<String, Object> transferring(String number, String name) {
        return Map.of("person", UsualAnswers.named(offered(task(number, Step.OPENING_VACANCY)), "personOptions", name));
    }

    /** The id in the roster of somebody with that name. */
    public String cadre(String name) {
        return roster.cadres().stream().filter(cadre -> cadre.name().equals(name)).map(Cadre::id).findFirst().orElseThrow();
    }

    /** What a form says of the matter before it asks, line by line. */
    public List<String> known(Task task) {
        return ((List<?>) offered(task).get("known")).stream().map(line -> (Map<?, ?>) line)
            .map(line -> line.get("label") + "：" + line.get("text")).toList();
    }

    /** The plan of a recommendation with exactly these on the list. */
    public Map<String, Object> listing(String number, String... names) {
        var offered = offered(task(number, Step.RECOMMENDATION_PLAN));
        return Map.of("persons", Stream.of(names).map(name -> UsualAnswers.named(offered, "personsOptions", name)).toList());
    }

    /** Goes on to the candidates' meeting, which determines exactly these. */
    public void determines(String number, String... names) {
        reaches(number, Step.CANDIDATES_DECISION);
        does(number, Step.CANDIDATES_DECISION, choosingOnly(number, names));
    }

    /** The answers of the candidates' meeting if exactly these are chosen. */
    public Map<String, Object> choosingOnly(String number, String... names) {
        var task = task(number, Step.CANDIDATES_DECISION);
        @SuppressWarnings("unchecked") // prepared rows
        var rows = (List<Map<String, Object>>) answers(task).get("rows");
        rows.forEach(row -> row.putAll(Stream.of(names).anyMatch(row.get("name").toString()::startsWith)
            ? UsualAnswers.CHOSEN : UsualAnswers.NOT_CHOSEN));
        return Map.of("rows", rows, "singleReason", names.length == 1 ? "推荐意见高度集中" : "");
    }

    /** A paper of one empty page. */
    public byte[] paper() {
        return PDF.clone();
    }

    /** What a form shows, read as the person who does it. */
    public Map<String, Object> offered(Task task) {
        return as(actor(task), () -> plain(forms.getTaskFormVariables(task.getId())));
    }

    /** Days pass; whatever is due by then is executed. */
    public void waits(int days) {
        clock.advance(Duration.ofDays(days));
        dueJobs().forEach(job -> management.executeJob(job.getId()));
    }

    /** Days pass; what is due in the case by then is executed. */
    public void waits(String number, int days) {
        clock.advance(Duration.ofDays(days));
        dueJobs().stream().filter(job -> belongs(job, number)).forEach(job -> management.executeJob(job.getId()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public List<Entry> recordOf(String number) {
        return record.entries(number);
    }

    /** The outcome of a gate, as the record has it, oldest first. */
    public List<EntryKind> gate(String number, String stage) {
        return recordOf(number).stream().filter(entry -> entry.step().equals(stage))
            .map(Entry::kind).filter(kind -> kind == EntryKind.GATE_PASSED || kind == EntryKind.GATE_REFUSED).toList();
    }

    /** What the gate of a stage found wrong when it refused last. */
    public String said(String number, String stage) {
        return recordOf(number).stream().filter(entry -> entry.kind() == EntryKind.GATE_REFUSED && entry.step().equals(stage))
            .reduce((former, latter) -> latter).map(entry -> String.join("\n", refused(entry))).orElse("");
    }

    /** What the gates found wrong, for the message of a failing story. */
    public String told(String number) {
        var told = new StringBuilder();
        var entries = recordOf(number);
        for (var entry : entries.subList(Math.max(0, entries.size() - 30), entries.size())) {
            told.append(entry.seq()).append(' ').append(entry.kind()).append(' ').append(entry.step()).append(' ')
                .append(Optional.ofNullable(entry.candidate()).orElse("")).append(' ');
            if (entry.kind() == EntryKind.GATE_REFUSED) {
                told.append(String.join(" | ", refused(entry)));
            }
            told.append('\n');
        }
        return told.toString();
    }

    /** The sentences of what a gate found not met. */
    public List<String> refused(Entry entry) {
        try {
            return StreamSupport.stream(MAPPER.readTree(entry.payload()).path("findings").spliterator(), false)
                .filter(finding -> finding.path("verdict").asText().equals("NOT_MET"))
                .map(finding -> finding.path("sentence").asText()).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The usual person takes a task. @return who it is */
    public String takes(Task task) {
        var login = actor(task);
        as(login, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), login);
            }
            return null;
        });
        return login;
    }

    /** The usual person takes a task and files its papers; only the form is left. @return who took it */
    public String prepares(Task task) {
        var login = takes(task);
        as(login, () -> {
            PaperKind.dueAt(Step.of(task.getTaskDefinitionKey())).forEach(kind -> file(task, kind, login));
            return null;
        });
        return login;
    }

    private void complete(Task task, Map<String, ?> instead) {
        var login = prepares(task);
        var step = Step.of(task.getTaskDefinitionKey());
        as(login, () -> {
            var values = new LinkedHashMap<>(usual.of(step, offered(task), LocalDate.now(clock)));
            values.putAll(instead);
            forms.submitTaskForm(task.getId(), variables(values));
            return null;
        });
    }

    /** Files a paper at a task as that person. */
    public void file(Task task, PaperKind kind, String login) {
        try {
            var counter = desk.counter(task.getId());
            if (kind.waivable()) {
                desk.declare(counter, kind, "本案未发生须调查的重要问题", login);
                return;
            }
            var paper = Files.createTempFile("story", ".pdf");
            Files.write(paper, PDF);
            desk.file(counter, kind, kind.label() + ".pdf", paper, login);
            Files.delete(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who usually does a task. */
    public String actor(Task task) {
        return task.getAssignee() != null ? task.getAssignee() : UsualAnswers.actor(Step.of(task.getTaskDefinitionKey()));
    }

    /** Lets time pass until the next timer is due. @return false if no timer waits */
    public boolean elapse(String number) {
        var next = management.createJobQuery().timers().active().orderByJobDuedate().asc().list().stream()
            .filter(job -> belongs(job, number)).findFirst();
        next.ifPresent(job -> {
            var ahead = Duration.between(clock.instant(), job.getDuedate().toInstant()).plusSeconds(1);
            clock.advance(ahead.isNegative() ? Duration.ZERO : ahead);
            management.executeJob(job.getId());
        });
        return next.isPresent();
    }

    private boolean belongs(Job job, String number) {
        return number.equals(runtimeKey(job.getProcessInstanceId()));
    }

    private List<Job> dueJobs() {
        return management.createJobQuery().active().executable().orderByJobDuedate().asc().list();
    }

    private String runtimeKey(String instance) {
        var found = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return found == null ? null : found.getBusinessKey();
    }

    private List<Task> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).active().orderByTaskCreateTime().asc().list();
    }

    private String definition(StatutoryProcess process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process.id()).latestVersion().singleResult().getId();
    }

    private <T> T as(String login, java.util.function.Supplier<T> act) {
        var former = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        var groups = identity.createGroupQuery().groupMember(login).list().stream().map(group -> group.getId()).toList();
        identity.setAuthentication(login, groups);
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
            if (former != null) {
                identity.setAuthentication(former);
            }
        }
    }

    private static VariableMap variables(Map<String, ?> values) {
        var variables = Variables.createVariables();
        values.forEach((key, value) -> {
            if (value instanceof Collection || value instanceof Map) {
                variables.putValueTyped(key, SpinValues.jsonValue(json(value)).create());
            } else {
                variables.putValue(key, value instanceof LocalDate ? value.toString() : value);
            }
        });
        return variables;
    }

    private static Map<String, Object> plain(VariableMap variables) {
        var plain = new LinkedHashMap<String, Object>();
        for (var key : variables.keySet()) {
            var typed = variables.getValueTyped(key);
            try {
                plain.put(key, typed instanceof JsonValue value ? MAPPER.readValue(value.getValueSerialized(), Object.class) : typed.getValue());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return plain;
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] minimalPdf() {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument(); var out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
