package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.attack.BentForm.Bend;
import org.xuanren.attack.BentForm.Fate;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/**
 * Somebody who fills in forms: every field of every form bent, the form of another step, a form sent again, two who send it at
 * once. Each is sent before the good one, in a transaction that is taken back, so that the case goes on as if nothing were.
 */
@Story
class FormAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final int CROWD = 200;
    /** What is bent in every build. */
    private static final Set<Step> QUICK = EnumSet.of(Step.RECOMMENDATION_MEETING);

    @Autowired
    private CaseStory story;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private EntityManager entities;

    private final Set<Step> bent = EnumSet.noneOf(Step.class);
    private final Map<Step, Map<String, Object>> others = new LinkedHashMap<>();
    private final List<Runnable> replays = new ArrayList<>();
    private final List<String> through = new ArrayList<>();
    private int tried;

    /** A form that waits to be filled in. @param submit sends values as the person whose form it is */
    private record Desk(Step step, String id, String number, Map<String, Object> good, Map<String, Object> shown, Consumer<Map<String, Object>> submit) { }

    /** What became of a submission: refused, or stored as this evidence. */
    private record Outcome(RuntimeException refused, String stored, boolean whole) { }

    @Test // R-LOG-CONTENT
    void no_form_is_half_stored_or_refused_in_a_foreign_language() {
        var opening = Map.<String, Object>of("caseKind", "PROMOTION_LEADING", "appliedEdition", "E2002", "post", DEPUTY, "reason", "原任职人员到龄退休");
        bend(new Desk(Step.OPENING_CASE, null, null, opening, Map.of(), values -> story.starts("zhang", StatutoryProcess.CADRE_SELECTION, values)));
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        if (!Assurance.FULL) {
            throughTo(number, Step.RECOMMENDATION_TALKS);
        } else {
            throughTo(number, Step.PUBLICITY_CONCLUSION);
            var report = Map.<String, Object>of("caseNumber", number, "channel", "PHONE_12380", "receivedOn", story.today().toString(), "named", "BY_NAME", "subject", "反映其在项目审批中为亲属谋利");
            bend(new Desk(Step.REPORT_REGISTRATION, null, number, report, Map.of(), values -> story.starts("yang", StatutoryProcess.REPORT_VERIFICATION, values)));
            story.registersReport(number, "反映其在项目审批中为亲属谋利");
            throughTo(number, null);
            replays.clear();
            new RareCases(story, this::throughTo).all();
        }
        assurance.tell("forms bent and sent again", tried, through.size());
        assertThat(through).isEmpty();
        assertThat(bent).containsAll(Assurance.FULL ? EnumSet.allOf(Step.class) : QUICK);
    }

    @Test // R-LOG-CONTENT
    void of_two_hundred_who_send_the_same_form_at_once_one_wins() throws InterruptedException, ExecutionException {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        race(number, Step.OPENING_VACANCY, "chen");
        if (Assurance.FULL) {
            race(number, Step.RECOMMENDATION_MEETING, "chen");
            race(number, Step.INSPECTION_APPRAISAL, "zheng");
            race(number, Step.DECISION_MEETING, "sun");
        }
        assurance.tell("forms sent by %d at once".formatted(CROWD), tried, through.size());
        assertThat(through).isEmpty();
    }

    /** Bends every form on the way before it is sent as it should be, up to a step or to the end. */
    private void throughTo(String number, Step last) {
        for (int i = 0; i < 200 && !story.ended(number); i++) {
            var next = RareCases.next(story, number);
            if (next.isEmpty()) {
                story.waits(number, 1);
                continue;
            }
            var task = next.get();
            var step = Step.of(task.getTaskDefinitionKey());
            if (step == last) {
                if (Assurance.FULL) {
                    attack(number, task);
                }
                return;
            }
            var good = attack(number, task);
            story.submits(story.actor(task), task, good);
            Runnable again = () -> refusedAsDone(number, task, good);
            again.run();
            replays.add(again);
        }
    }

    private Map<String, Object> attack(String number, Task task) {
        var step = Step.of(task.getTaskDefinitionKey());
        var login = story.prepares(task);
        var good = story.answers(task);
        if (!bent.contains(step) && (Assurance.FULL || QUICK.contains(step))) {
            bend(new Desk(step, task.getId(), number, good, story.offered(task), values -> story.submits(login, task, values)));
            replays.forEach(Runnable::run);
        }
        return good;
    }

    private void bend(Desk desk) {
        bent.add(desk.step());
        var good = sent(desk, desk.good());
        assertThat(good.refused()).as("the good submission of " + desk.step()).isNull();
        assertThat(good.whole()).as("the good submission of " + desk.step()).isTrue();
        var bends = new ArrayList<>(BentForm.of(desk.step(), desk.good(), desk.shown(), story.today()));
        others.forEach((step, values) -> {
            bends.add(new Bend("the form of " + step, values, Fate.EITHER));
            var both = new LinkedHashMap<>(values);
            both.putAll(desk.good());
            bends.add(new Bend("with the form of " + step, both, Fate.EITHER));
        });
        bends.forEach(one -> judge(desk, one, good.stored()));
        others.put(desk.step(), desk.good());
    }

    private void judge(Desk desk, Bend bend, String good) {
        var before = standing();
        var outcome = sent(desk, bend.values());
        tried++;
        var what = desk.step() + ": " + bend.what() + ": ";
        if (outcome.refused() != null && !ours(outcome.refused())) {
            through.add(what + outcome.refused());
        } else if (outcome.refused() == null && !outcome.whole()) {
            through.add(what + "half stored");
        } else if (outcome.refused() == null && (bend.fate() == Fate.REFUSED || bend.fate() == Fate.UNBELIEVED && !good.equals(outcome.stored()))) {
            through.add(what + "accepted as " + outcome.stored());
        }
        if (!standing().equals(before)) {
            through.add(what + "left something behind");
        }
    }

    /** Sends a submission and takes back whatever it has stored. */
    private Outcome sent(Desk desk, Map<String, Object> values) {
        return transaction.execute(status -> {
            var evidence = count("evidence");
            var entries = count("record_entry where kind in ('SUBMITTED', 'OPENED')");
            var rest = count("paper") + "/" + foreignVariables(desk);
            try {
                desk.submit().accept(values);
                entities.flush();
                TransactionSynchronizationUtils.triggerBeforeCommit(false); // when the record is written
                var rows = database.queryForList("select * from evidence where step = ? order by at desc, id desc", desk.step().id());
                var row = desk.id() == null ? rows.get(0) : rows.stream().filter(one -> desk.id().equals(one.get("ID"))).findFirst().orElse(Map.of());
                var whole = count("evidence") == evidence + 1 && count("record_entry where kind in ('SUBMITTED', 'OPENED')") == entries + 1
                    && !row.isEmpty() && count("record_entry where payload like '%" + row.get("ID") + "%" + "'") == 1
                    && (desk.number() == null || desk.step().starts() || desk.number().equals(row.get("CASE_NUMBER")))
                    && rest.equals(count("paper") + "/" + foreignVariables(desk));
                return new Outcome(null, String.valueOf(row.get("PAYLOAD")), whole);
            } catch (RuntimeException e) {
                if (!status.isRollbackOnly()) {
                    through.add(desk.step() + " refuses and stores: " + e);
                }
                return new Outcome(e, null, false);
            } finally {
                status.setRollbackOnly();
            }
        });
    }

    private void refusedAsDone(String number, Task task, Map<String, Object> values) {
        tried++;
        var before = standing();
        try {
            story.submits(story.actor(task), task, values);
            through.add(number + " " + task.getTaskDefinitionKey() + " was done twice");
        } catch (RuntimeException e) {
            if (!ours(e) || !e.getMessage().contains("』已由") || !standing().equals(before)) {
                through.add(number + " " + task.getTaskDefinitionKey() + " again: " + e);
            }
        }
    }

    private void race(String number, Step step, String other) throws InterruptedException, ExecutionException {
        story.reaches(number, step);
        var task = story.task(number, step);
        var login = story.prepares(task);
        var good = story.answers(task);
        var before = count("evidence");
        var crowd = Executors.newFixedThreadPool(CROWD);
        var start = new CountDownLatch(CROWD);
        var answers = new ArrayList<Future<RuntimeException>>();
        for (int i = 0; i < CROWD; i++) {
            var who = i % 2 == 0 ? login : other;
            answers.add(crowd.submit(() -> {
                start.countDown();
                start.await();
                try {
                    story.submits(who, task, good);
                    return null;
                } catch (RuntimeException e) {
                    return e;
                }
            }));
        }
        var winners = 0;
        for (var answer : answers) {
            tried++;
            var refused = answer.get();
            if (refused == null) {
                winners++;
            } else if (!ours(refused)) {
                through.add(step + " at once: " + refused);
            }
        }
        crowd.shutdown();
        var stored = count("evidence where id = '" + task.getId() + "'");
        var entries = count("record_entry where payload like '%" + task.getId() + "%'");
        if (winners != 1 || stored != 1 || entries != 1 || count("evidence") != before + 1) {
            through.add("%s: %d winners, %d stored, %d entries".formatted(step, winners, stored, entries));
        }
    }

    /** A sentence for staff, with its rule. */
    private static boolean ours(RuntimeException e) {
        return e instanceof Refusal refusal && refusal.sentences().stream().allMatch(one -> one.matches("(?s).*[\\u4e00-\\u9fff].*（R-[A-Z0-9-]+）。.*"));
    }

    private List<Object> standing() {
        return List.of(count("evidence"), count("record_entry where kind <> 'ATTEMPT_REFUSED'"), count("paper"), count("selection_case"),
            count("act_ru_variable"), count("act_ru_execution"), database.queryForList("select id_, assignee_ from act_ru_task order by id_"));
    }

    /** Fields that became variables. */
    private int foreignVariables(Desk desk) {
        var names = database.queryForList("select name_ from act_ru_variable", String.class);
        return (int) names.stream().filter(name -> desk.good().containsKey(name) || Set.of("forged", "approved", "actor", "businessKey").contains(name)).count();
    }

    private int count(String what) {
        return database.queryForObject("select count(*) from " + what, Integer.class);
    }
}
