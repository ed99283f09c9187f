package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.record.EntryKind.APPOINTED;
import static org.xuanren.record.EntryKind.GATE_PASSED;
import static org.xuanren.record.EntryKind.GATE_REFUSED;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.attack.StepChannels.Shot;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/**
 * Somebody who leaves a step out, takes another first or takes one twice: from every place of a case at every other step and gate,
 * by every service of the engine. First as a member of the engine's own administrator group, where the guard stands; then as if
 * there were no guard, where only gates and intake stand, and with the evidence of another step put into the database.
 */
@Story
class StepAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final Set<Step> QUICK = EnumSet.of(Step.RECOMMENDATION_MEETING);
    private static final Set<String> QUICK_AIMS = Set.of("recommendation-plan", "candidates-decision", "inspection-plan", "gate-recommendation", "gate-appointment");
    /** All but the forms that start a process: nothing waits at them, and no token can be put there. */
    private static final List<Step> STEPS = Arrays.stream(Step.values()).filter(step -> !step.starts()).toList();
    private static final List<String> NODES = Stream.concat(STEPS.stream().map(Step::id), Arrays.stream(Stage.values()).map(Stage::gate)).toList();
    /** A stage has fewer steps than this, with each candidate's counted. */
    private static final int LONGEST_STAGE = 40;

    @Autowired
    private CaseStory story;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private EntityManager entities;

    /** What was done in cases before: their tasks and what was submitted. */
    private final Map<Step, Task> formerTasks = new EnumMap<>(Step.class);
    private final Map<Step, Map<String, Object>> formerAnswers = new EnumMap<>(Step.class);
    /** The steps of a usual case. */
    private final Set<Step> usual = EnumSet.noneOf(Step.class);
    private final Set<Step> places = new HashSet<>();
    private final Map<String, StatutoryProcess> aims = new TreeMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> through = new ArrayList<>();
    private int tried;

    @Test // R-GEN-ORDER
    void no_service_of_the_engine_moves_a_case_to_another_step() {
        former();
        var record = story.recordOf(throughout(this::attackGuarded));

        assurance.tell("steps left out, taken early or twice", tried, through.size());
        assertThat(through).isEmpty();
        assertThat(record).extracting(Entry::kind).contains(EntryKind.ATTEMPT_REFUSED);
        assertThat(record).extracting(Entry::kind).filteredOn(kind -> kind == APPOINTED).hasSize(Assurance.FULL ? 1 : 0);
    }

    @Test // R-GEN-ORDER, R-LOG-CONTENT
    void past_the_guard_the_gates_let_nothing_through_that_lacks_a_step() {
        former();
        var record = story.recordOf(throughout(this::attackPastTheGuard));

        assertThat(answers).as("gates that had to speak").containsKeys("true [GATE_REFUSED]", "false [GATE_PASSED]");
        assurance.tell("steps left out, taken early or twice, past the guard", tried, through.size());
        assertThat(through).isEmpty();
        assertThat(record).extracting(Entry::kind).filteredOn(kind -> kind == APPOINTED).hasSize(Assurance.FULL ? 1 : 0);
    }

    /** Attacks a usual case wherever it stands, and those in which other steps are taken. @return the number of the usual one */
    private String throughout(BiConsumer<String, Task> attack) {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        throughTo(number, Assurance.FULL ? null : Step.RECOMMENDATION_MEETING, attack);
        if (Assurance.FULL) {
            rare((one, last) -> throughTo(one, last, attack));
        }
        assertThat(places).containsAll(Assurance.FULL ? STEPS : QUICK);
        assertThat(aims().keySet()).containsAll(Assurance.FULL ? NODES : QUICK_AIMS);
        return number;
    }

    /** Attacks a case wherever none has stood before, and does then what is due, until it waits at a step or has ended. */
    private void throughTo(String number, Step last, BiConsumer<String, Task> attack) {
        for (int i = 0; i < 200 && !story.ended(number); i++) {
            var next = RareCases.next(story, number);
            if (next.isEmpty()) {
                if (places.add(null)) {
                    attack.accept(number, null);
                }
                story.waits(number, 1);
                continue;
            }
            var step = Step.of(next.get().getTaskDefinitionKey());
            if ((Assurance.FULL || QUICK.contains(step)) && places.add(step)) {
                attack.accept(number, next.get());
            }
            if (step == last) {
                return;
            }
            story.does(number, step, step == Step.CANDIDATES_DECISION ? story.choosingOnly(number, "林致远") : Map.of());
        }
    }

    private void rare(BiConsumer<String, Step> onTo) {
        var reported = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(reported, Step.PUBLICITY_CONCLUSION);
        story.registersReport(reported, "反映其在项目审批中为亲属谋利");
        onTo.accept(reported, Step.APPOINTMENT_TALK);
        new RareCases(story, onTo).all();
    }

    /** Cases that go before: their tasks, forms and evidence are what others are tempted to use again. */
    private void former() {
        formerTo(story.opens("PROMOTION_LEADING", "E2002", DEPUTY), null);
        usual.addAll(formerTasks.keySet());
        if (Assurance.FULL) {
            rare(this::formerTo);
            assertThat(formerTasks.keySet()).containsAll(STEPS);
        }
    }

    private void formerTo(String number, Step last) {
        for (int i = 0; i < 200 && !story.ended(number) && (Assurance.FULL || formerTasks.size() < 6); i++) {
            var next = RareCases.next(story, number);
            if (next.isEmpty()) {
                story.waits(number, 1);
                continue;
            }
            var task = next.get();
            var step = Step.of(task.getTaskDefinitionKey());
            story.prepares(task);
            var good = story.answers(task);
            formerTasks.putIfAbsent(step, task);
            formerAnswers.putIfAbsent(step, good);
            if (step == last) {
                return;
            }
            story.submits(story.actor(task), task, good);
        }
    }

    private void attackGuarded(String number, Task task) {
        var ways = new StepChannels(runtime, tasks, forms, jobs);
        var place = task == null ? "timer-publicity-over" : task.getTaskDefinitionKey();
        var before = Standing.of(number, database);
        for (var aim : aims().keySet()) {
            ways.aimed(shot(number, task, place, aim)).forEach((name, way) -> refused(number, place + ", " + name + " " + aim, before, way));
        }
        var waiting = database.queryForList("select id_ from act_ru_job where process_instance_id_ in (select proc_inst_id_ from act_ru_execution "
            + "where business_key_ = ?)", String.class, number);
        ways.blind(shot(number, task, place, place), waiting).forEach((name, way) -> refused(number, place + ", " + name, before, way));
    }

    private void refused(String number, String what, Standing before, Runnable way) {
        tried++;
        String answer = "nothing";
        identity.setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN, "administrator"));
        try {
            way.run();
        } catch (RuntimeException e) {
            answer = e.toString();
        } finally {
            identity.clearAuthentication();
        }
        if (!Standing.of(number, database).equals(before)) {
            through.add(what + ": " + answer);
        }
    }

    private void attackPastTheGuard(String number, Task task) {
        if (task == null) { // a period: the gate behind it counts the days itself
            past(number, formerTasks.get(Step.PUBLICITY_NOTICE), "timer", true, () -> story.pastTheGuard(() -> story.firesTimers(number)));
            return;
        }
        var place = Step.of(task.getTaskDefinitionKey());
        var ways = new StepChannels(runtime, tasks, forms, jobs);
        for (var aim : aims().entrySet()) {
            if (aim.getValue() != StatutoryProcess.CADRE_SELECTION && aim.getValue() != process(place)) {
                continue; // nobody is inspected yet, or any more, or reported: there is no process to move
            }
            var shot = shot(number, task, place.id(), aim.getKey());
            for (var name : aim.getValue() == process(place) ? List.of("start before", "start after", "jump") : List.of("start before", "start after")) {
                var unlawful = beyond(place, aim.getKey()) || name.equals("start after") && aim.getKey().equals(place.id());
                past(number, task, name + " " + aim.getKey(), unlawful, () -> story.pastTheGuard(ways.aimed(shot).get(name)));
            }
        }
        past(number, task, "complete", true, () -> story.pastTheGuard(() -> tasks.complete(task.getId())));
        formerAnswers.forEach((step, values) -> {
            if (step != place) {
                past(number, task, "form of " + step, true, () -> onlyAs(place, task, values));
                past(number, task, "evidence of " + step, true, () -> forged(number, place, task, step));
            }
        });
        past(number, task, "evidence of the other case", true, () -> forged(number, place, task, place));
    }

    /** Whether a node lies behind the place, so that a step would be left out. */
    private static boolean beyond(Step place, String aim) {
        return Step.find(aim).map(step -> process(place) == StatutoryProcess.REPORT_VERIFICATION ? beyondReport(place, step) : step.follows(place))
            .orElseGet(() -> Arrays.stream(Stage.values()).anyMatch(stage -> stage.gate().equals(aim) && stage.compareTo(stage(place)) >= 0));
    }

    private static boolean beyondReport(Step place, Step step) {
        return step.stage().map(stage(place)::precedes).orElse(step.compareTo(place) > 0);
    }

    /** A form that says something else may be a lawful answer to this one; then it is this step that was taken. */
    private void onlyAs(Step place, Task task, Map<String, Object> values) {
        story.submits(story.prepares(task), task, values);
        entities.flush();
        var stored = database.queryForObject("select step from evidence where id = ?", String.class, task.getId());
        if (stored.equals(place.id())) {
            throw Refusal.of("taken as what it is", RuleId.of("R-GEN-ORDER"), "none");
        }
    }

    /** Puts the evidence of another step, or of another case, where that of a task would be, and completes the task. */
    private void forged(String number, Step place, Task task, Step step) {
        database.update("insert into evidence (id, case_number, step, candidate, actor, at, payload, sha256) select ?, ?, ?, candidate, actor, at, payload, sha256 "
            + "from evidence where step = ? order by at fetch first row only", task.getId(), number, place.id(), step.id());
        story.pastTheGuard(() -> tasks.complete(task.getId()));
    }

    /**
     * Does something past the guard and goes on as usual until a gate speaks, and takes everything back.
     *
     * @param task     that was not done
     * @param unlawful whether the gate must not pass, since that task is missing
     */
    private void past(String number, Task task, String what, boolean unlawful, Runnable way) {
        tried++;
        var place = Step.of(task.getTaskDefinitionKey());
        var before = Standing.of(number, database);
        var spoken = transaction.execute(status -> {
            status.setRollbackOnly();
            return unlawful ? spoken(number, way, Comparator.reverseOrder(), task.getId(), stage -> stage == stage(place) || stage(place).precedes(stage))
                : spoken(number, way, Comparator.naturalOrder(), "", stage -> true);
        });
        if (spoken.contains(APPOINTED) || unlawful && spoken.contains(GATE_PASSED)) {
            through.add(place + " past the guard, " + what + ": " + spoken);
        }
        answers.merge(unlawful + " " + spoken, 1, Integer::sum);
        if (!Standing.of(number, database).equals(before)) {
            through.add(place + " past the guard, " + what + ": left something behind");
        }
    }

    /** Whether no step is missing, each stage was judged after the last of its steps, and one stage after the other. */
    private boolean whole(List<Entry> entries) {
        var steps = new HashMap<Step, Long>();
        var gates = new EnumMap<Stage, Long>(Stage.class);
        for (var entry : entries) {
            if (entry.kind() == EntryKind.SUBMITTED) {
                steps.put(Step.of(entry.step()), entry.seq());
            } else if (entry.kind() == GATE_PASSED) {
                gates.put(Stage.ofId(entry.step()), entry.seq());
            }
        }
        return usual.stream().allMatch(step -> stage(step) == Stage.ARCHIVE || steps.containsKey(step))
            && steps.entrySet().stream().allMatch(step -> step.getValue() < gates.getOrDefault(stage(step.getKey()), 0L))
            && gates.entrySet().stream().allMatch(gate -> gate.getKey().gatesBefore().stream().allMatch(before -> gates.getOrDefault(before, Long.MAX_VALUE) < gate.getValue()));
    }

    /** What the gates say after something was done; nothing if they are not asked, since nobody can go on. */
    private List<EntryKind> spoken(String number, Runnable way, Comparator<Step> order, String undone, Predicate<Stage> asked) {
        var since = story.recordOf(number).size();
        try {
            way.run();
            entities.flush();
            for (int i = 0; i < LONGEST_STAGE; i++) {
                var entries = story.recordOf(number);
                var gates = entries.stream().skip(since).filter(entry -> entry.kind() == APPOINTED && !whole(entries)
                    || Set.of(GATE_PASSED, GATE_REFUSED).contains(entry.kind()) && asked.test(Stage.ofId(entry.step()))).map(Entry::kind).toList();
                var next = tasks.createTaskQuery().processInstanceBusinessKey(number).active().list().stream()
                    .filter(one -> !one.getId().equals(undone)).map(one -> Step.of(one.getTaskDefinitionKey())).min(order);
                if (!gates.isEmpty() || next.isEmpty()) {
                    return gates;
                }
                story.does(number, next.get());
            }
            return List.of();
        } catch (Refusal e) {
            return List.of(GATE_REFUSED);
        } catch (RuntimeException e) {
            answers.merge(e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).split("\n")[0], 1, Integer::sum);
            return List.of(); // there is nothing to answer with: the engine or the form knows of no such thing
        }
    }

    /** A report that comes in while the publicity is concluded holds it. */
    private static Stage stage(Step step) {
        return step.stage().orElse(Stage.PUBLICITY);
    }

    /** The process in which a step waits. */
    private static StatutoryProcess process(Step step) {
        return step.stage().isEmpty() ? StatutoryProcess.REPORT_VERIFICATION
            : step.perCandidate() ? StatutoryProcess.CANDIDATE_INSPECTION : StatutoryProcess.CADRE_SELECTION;
    }

    private Shot shot(String number, Task task, String place, String aim) {
        var inside = task != null && aims().get(aim) == process(Step.of(place));
        var instance = inside ? task.getProcessInstanceId() : story.processOf(number).getId();
        var definition = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getProcessDefinitionId();
        var former = Step.find(aim).map(formerTasks::get).map(Task::getId).orElse("no-such-task");
        return new Shot(number, instance, definition, place, task == null ? "no-such-task" : task.getId(), former, aim);
    }

    /** Every step and gate, and the process of which it is. */
    private Map<String, StatutoryProcess> aims() {
        if (aims.isEmpty()) {
            for (var process : StatutoryProcess.values()) {
                var definition = repository.createProcessDefinitionQuery().processDefinitionKey(process.id()).latestVersion().singleResult();
                var model = repository.getBpmnModelInstance(definition.getId());
                model.getModelElementsByType(UserTask.class).forEach(one -> aims.put(one.getId(), process));
                model.getModelElementsByType(ServiceTask.class).forEach(one -> aims.put(one.getId(), process));
            }
            if (!Assurance.FULL) {
                aims.keySet().retainAll(QUICK_AIMS);
            }
        }
        return aims;
    }
}
