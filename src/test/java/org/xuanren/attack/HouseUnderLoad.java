package org.xuanren.attack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.ShiftedClock;
import org.xuanren.XuanrenApplication;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.record.Checkpoints;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.StoryConfiguration;
import org.xuanren.statute.Step;

/**
 * A process of its own that works several cases at once until somebody kills it. It audits what it finds, goes on with the cases
 * that have not ended, opens new ones, and tells of each step that it begins it and that it is done: the latter once the
 * submission has returned, when somebody at the desk would see so.
 */
final class HouseUnderLoad {

    static final String AUDITED = "audited";
    static final String BEGINS = "begins";
    static final String DONE = "done";
    static final String FAULT = "fault";
    /** What a desk had begun when the database went away under it: it may be done and may not. */
    static final String BROKEN = "broken";
    /** At the end of each line: one that was cut off by the kill counts as not told. */
    static final String WHOLE = "|";
    /** For the only argument: no new cases, the process ends when all have ended. */
    static final String FINISH = "finish";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int DESKS = 3;
    private static final int CHECKPOINT_EVERY = 2;

    private final CaseStory story;
    private final JdbcTemplate database;
    private final Checkpoints checkpoints;
    private final boolean servedByPostgres;
    private final boolean finish;
    private final Queue<String> unfinished = new ConcurrentLinkedQueue<>();
    /** All desks share a clock: nobody puts it a week forward while another one is in the midst of a step. */
    private final ReadWriteLock time = new ReentrantReadWriteLock();

    private HouseUnderLoad(ApplicationContext house, boolean finish) {
        story = house.getBean(CaseStory.class);
        database = house.getBean(JdbcTemplate.class);
        checkpoints = house.getBean(Checkpoints.class);
        servedByPostgres = house.getEnvironment().getRequiredProperty("spring.datasource.url").startsWith("jdbc:postgresql:");
        this.finish = finish;
    }

    public static void main(String[] args) throws InterruptedException {
        try (var house = new SpringApplicationBuilder(XuanrenApplication.class, StoryConfiguration.class).profiles("story")
                .web(WebApplicationType.NONE).lazyInitialization(true).run()) {
            var desks = new HouseUnderLoad(house, args.length > 0 && args[0].equals(FINISH));
            desks.opensInTheMorning(house);
            desks.works();
        }
    }

    /** Time goes on where it stood, and everything that was stored is audited. */
    private void opensInTheMorning(ApplicationContext house) {
        var now = house.getBean(Clock.class).instant();
        var last = database.queryForObject("select max(at) from record_entry", Timestamp.class);
        house.getBean(ShiftedClock.class).advance(last == null || last.toInstant().isBefore(now) ? Duration.ZERO : Duration.between(now, last.toInstant()));
        var files = house.getBean(CaseFiles.class);
        checkpoints.faults().forEach(fault -> tell(FAULT, fault));
        for (var number : database.queryForList("select number from selection_case order by number", String.class)) {
            files.audit(number).forEach(fault -> tell(FAULT, number, fault));
            if (!story.ended(number)) {
                unfinished.add(number);
            }
        }
        tell(AUDITED);
    }

    private void works() throws InterruptedException {
        var desks = Executors.newFixedThreadPool(DESKS);
        for (int i = 0; i < DESKS; i++) {
            desks.execute(this::worksAtOneDesk);
        }
        desks.shutdown();
        desks.awaitTermination(1, TimeUnit.HOURS);
    }

    private void worksAtOneDesk() {
        var server = "";
        var number = "";
        while (number != null) {
            server = server(); // of what has failed before the database went away nothing is excused
            try {
                number = number.isEmpty() || story.ended(number) ? nextCase() : number;
                for (int i = 1; number != null && !story.ended(number); i++) {
                    server = server();
                    doesNext(number);
                    if (i % CHECKPOINT_EVERY == 0) {
                        checkpoints.make();
                    }
                }
            } catch (RuntimeException | AssertionError e) {
                if (server().equals(server)) {
                    tell(FAULT, e.toString().replace('\n', ' '));
                    return;
                } // else it went away, and whoever was at the desk goes on
            }
        }
    }

    /** Since when the server of the database has been up: waits until it is. */
    private String server() {
        while (servedByPostgres) {
            try {
                return database.queryForObject("select pg_postmaster_start_time()", String.class);
            } catch (DataAccessException down) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        return "";
    }

    private String nextCase() {
        var next = unfinished.poll();
        if (next != null || finish) {
            return next;
        }
        var opened = inTime(time.readLock(), () -> story.opensNext("PROMOTION_LEADING", "E2002", newPost()));
        tell(DONE, opened, Step.OPENING_CASE.id(), story.processOf(opened).getId());
        return opened;
    }

    /** Side by side nobody is decided on twice for one post. @return its code */
    private String newPost() {
        var code = "deputy-" + UUID.randomUUID();
        database.update("insert into post (code, title, organisation, level, chief, is_leading, internal, approved, party_secretary, party_post, dual_managed, body) "
            + "select ?, title, organisation, level, chief, is_leading, internal, approved, party_secretary, party_post, dual_managed, body from post "
            + "where code = 'yunchuan-civil-affairs-deputy'", code);
        return code;
    }

    private void doesNext(String number) {
        var next = story.next(number);
        if (next.isEmpty()) {
            inTime(time.writeLock(), () -> story.elapse(number));
            return;
        }
        var task = next.get();
        tell(BEGINS, number, task.getTaskDefinitionKey(), task.getId());
        var how = BROKEN;
        try {
            inTime(time.readLock(), () -> done(task));
            how = DONE;
        } finally {
            tell(how, number, task.getTaskDefinitionKey(), task.getId());
        }
    }

    private Task done(Task task) {
        story.does(task);
        return task;
    }

    private static <T> T inTime(Lock turn, Supplier<T> deed) {
        turn.lock();
        try {
            return deed.get();
        } finally {
            turn.unlock();
        }
    }

    private static void tell(String... what) {
        OUT.println(String.join(" ", what) + " " + WHOLE);
    }
}
