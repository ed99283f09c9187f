package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.xuanren.ShiftedClock;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.conformance.NewVersion;
import org.xuanren.operation.Act;
import org.xuanren.operation.CaseOperations;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.DayKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/** Everything that could end a period before its time, or twice: timers moved, executed, doubled, late, and the clock itself turned. */
@Story
@TestPropertySource(properties = "xuanren.calendar=src/test/resources/attack/calendar.yaml") // it takes years
class ClockAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final Duration INSTANT = Duration.ofMillis(1);
    private static final String OFF = "server off over the end";
    /** Each edition with the least days of its publicity, and of which kind they are. */
    private static final Map<String, Integer> DAYS = Map.of("E2002", 7, "E2014", 5, "E2019", 5);
    private static final List<String> EDITIONS = List.of("E2002", "E2014", "E2019");

    @LocalServerPort
    private int port;
    @Autowired
    private WorkCalendar calendar;
    @Autowired
    private CaseStory story;
    @Autowired
    private ShiftedClock clock;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private CaseOperations operations;
    @Autowired
    private IdentityService identity;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ProcessEngine engine;

    private Timers timers;
    private final List<String> through = new ArrayList<>();
    private int tried;

    /** Engines that other tests of this JVM have closed took the name out of the register in which the REST API looks it up. */
    @BeforeEach
    void register() {
        ProcessEngines.registerProcessEngine(engine);
        timers = new Timers(story, jobs, runtime, identity, clock, port, through);
    }

    @Test // R-PUB-DAYS, R-PUB-WINDOW, R-DLB-DUAL-1M, R-CDI-ASK
    void no_timer_and_no_clock_ends_a_period_early_and_each_period_ends_once(@TempDir Path folder) throws Exception {
        var turn = 0;
        for (var attack : attacks().entrySet()) {
            for (var edition : Assurance.FULL ? EDITIONS : List.of(EDITIONS.get(turn++ % EDITIONS.size()))) { // each at least once
                onPublicity(edition, attack.getKey(), attack.getValue());
            }
        }
        afterAConclusionUnderAFalseClock("E2014");
        (Assurance.FULL ? EDITIONS : List.of("E2014")).forEach(this::whileSuspended);
        onTheReplyOfTheAssistingSide();
        onTheReminder();
        (Assurance.FULL ? EDITIONS : List.of("E2019")).forEach(this::aWholePeriodUnderAFalseClock);
        overARestart(folder);

        assurance.tell("clocks and timers", tried + timers.tried(), through.size());
        assertThat(through).isEmpty();
    }

    private Map<String, Consumer<String>> attacks() {
        var attacks = new LinkedHashMap<String, Consumer<String>>();
        attacks.put("operations of the engine", timers::refusedByTheGuard);
        attacks.put("operations of the REST API", timers::refusedOverRest);
        attacks.put("due date moved past the guard", number -> {
            story.pastTheGuard(() -> jobs.setJobDuedate(timers.one(number).getId(), Date.from(clock.instant())));
            story.waits(number, 0);
        });
        attacks.put("due date moved in the database", number -> {
            database.update("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?", Timestamp.from(clock.instant().minus(INSTANT)), timers.one(number).getId());
            story.waits(number, 0);
        });
        attacks.put("executed by hand", story::firesTimers);
        attacks.put("clock put forward, and back before the conclusion", number -> {
            var now = clock.instant();
            turn(now.plus(Duration.ofDays(30)));
            story.waits(number, 0);
            turn(now);
        });
        attacks.put("executed twice at once", number -> timers.once("early", number));
        attacks.put("moved to a newer diagram", this::moved);
        attacks.put(OFF, number -> { });
        return attacks;
    }

    /** One case whose notice is published today: attacked, then watched at the boundary of its period, then brought to its end. */
    private void onPublicity(String edition, String attack, Consumer<String> does) {
        var number = published(edition);
        var over = calendar.lastDay(story.today(), DAYS.get(edition), edition.equals("E2002") ? DayKind.CALENDAR : DayKind.WORKING).plusDays(1)
            .atStartOfDay(clock.getZone()).toInstant();
        does.accept(number);
        concludes(number);
        early(edition + ", " + attack, number);

        clock.advance(Duration.between(clock.instant(), over.minus(INSTANT)));
        var waiting = !timers.of(number).isEmpty();
        if (waiting) {
            story.waits(number, 0);
            tried++;
            assertThat(timers.of(number)).as("not due at the last moment of the last day").hasSize(1);
        } else {
            concludes(number);
            early(edition + ", " + attack + ", the last moment of the last day", number);
            turn(over.minus(Duration.ofDays(3)));
            concludes(number);
            early(edition + ", " + attack + ", clock turned back", number);
            assertThat(story.gate(number, "publicity")).as("asked each time").hasSize(3).containsOnly(EntryKind.GATE_REFUSED);
            turn(over.minus(INSTANT));
        }
        clock.advance(attack.equals(OFF) ? Duration.ofDays(20) : INSTANT); // long after, or its first moment
        if (waiting) {
            assertThat(jobs.createJobQuery().executable().jobId(timers.one(number).getId()).count()).as("due").isEqualTo(1);
            timers.once(edition + ", " + attack, number);
        }
        concludes(number);
        endsOnce(edition + ", " + attack, number);
    }

    /** Who turns the clock while a case is concluded has a conclusion, and no appointment: what follows can't be earlier than it. */
    private void afterAConclusionUnderAFalseClock(String edition) {
        var number = published(edition);
        var now = clock.instant();
        turn(now.plus(Duration.ofDays(30)));
        story.waits(number, 0);
        concludes(number);
        turn(now);
        assertThatThrownBy(() -> story.does(number, Step.APPOINTMENT_TALK)).isInstanceOf(Refusal.class).hasMessageContaining("早于『汇总公示情况』的");
        tried++;
        if (story.recordOf(number).stream().anyMatch(entry -> entry.kind() == EntryKind.APPOINTED)) {
            through.add(edition + ", appointed under a clock that was put forward for the conclusion");
        }
        clock.advance(Duration.ofDays(30));
        endsOnce(edition + ", clock put forward for the conclusion", number);
    }

    /** Who turns the clock from the notice to the archive has appointed somebody; got through is what the checkpoints then don't tell, of which case. */
    private void aWholePeriodUnderAFalseClock(String edition) {
        var bystander = story.opens("PROMOTION_LEADING", edition, "yunchuan-civil-affairs-deputy");
        var number = published(edition);
        var now = clock.instant();
        turn(now.plus(Duration.ofDays(30)));
        story.waits(number, 0);
        story.ends(number);
        checkpoints.make();
        turn(now);
        story.does(bystander, Step.OPENING_VACANCY);
        assertThat(checkpoints.make()).as("the house goes on").isPresent();
        tried++;
        if (untimely(number).stream().noneMatch(fault -> fault.contains("的记入时间晚于此后第 "))) {
            through.add(edition + ", the clock was put forward for the whole period: " + untimely(number));
        }
        assertThat(untimely(bystander)).isEmpty();
        assertThat(checkpoints.chain().turnedBack()).isNotEmpty();
    }

    /** The server is killed, and started again when one period is over and another one is not yet: what is due the job executor finds by itself. */
    private void overARestart(Path folder) throws Exception {
        tried += 2;
        through.addAll(HouseOverNight.faults(folder));
    }

    private List<String> untimely(String number) {
        return files.untimely(number, story.recordOf(number), files.witnesses());
    }

    /** A case that is moved takes its timer along as it is. */
    private void moved(String number) {
        var due = timers.one(number).getDuedate();
        new NewVersion().tagged(number).deploy(repository);
        operations.perform(Act.MIGRATE, number, "启用新流程图", "zhang");
        tried++;
        if (!timers.one(number).getDuedate().equals(due)) {
            through.add("moved to a newer diagram: due " + timers.one(number).getDuedate() + " instead of " + due);
        }
    }

    /** Over the whole period and long after; whoever executes the timer then ends nothing either. */
    private void whileSuspended(String edition) {
        var number = published(edition);
        operations.perform(Act.SUSPEND, number, "核实群众反映", "qian");
        clock.advance(Duration.ofDays(30));
        story.waits(number, 0);
        try {
            story.firesTimers(number);
        } catch (Refusal refusal) {
            assertThat(refusal).hasMessageStartingWith("本案已暂停办理");
        }
        tried++;
        if (!story.waitsAt(number).isEmpty() || timers.of(number).size() != 1) {
            through.add(edition + ", suspended: the period ended");
        }
        operations.perform(Act.RESUME, number, "已核实", "qian");
        timers.once(edition + ", resumed", number);
        concludes(number);
        endsOnce(edition + ", suspended over the end of the period", number);
    }

    private void onTheReplyOfTheAssistingSide() {
        var number = story.opens("PROMOTION_LEADING", "E2014", "yunchuan-tax-deputy");
        story.determines(number, "林致远");
        story.reaches(number, Step.DELIBERATION_CO_REPLY);
        var over = story.today().plusMonths(1).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        timers.refusedByTheGuard(number);
        timers.refusedOverRest(number);
        clock.advance(Duration.between(clock.instant(), over.minus(INSTANT)));
        story.waits(number, 0);
        tried++;
        if (!story.waitsAt(number).contains(Step.DELIBERATION_CO_REPLY)) {
            through.add("silence was consent at the last moment of the month");
        }
        story.firesTimers(number);
        tried++;
        if (story.gate(number, "deliberation").contains(EntryKind.GATE_PASSED)) {
            through.add("silence was consent when the timer was executed by hand");
        }
        story.ends(number);
        endsOnce("reply of the assisting side", number);
    }

    /** A reminder moves nothing, whenever it comes. */
    private void onTheReminder() {
        var number = story.opens("PROMOTION_LEADING", "E2014", "yunchuan-civil-affairs-deputy");
        story.determines(number, "林致远");
        story.reaches(number, Step.DISCIPLINE_OPINION);
        timers.refusedByTheGuard(number);
        timers.refusedOverRest(number);
        timers.once("reminder", number);
        tried++;
        if (!story.waitsAt(number).equals(Set.of(Step.DISCIPLINE_OPINION))) {
            through.add("the reminder moved the case");
        }
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.REMINDED);
        story.ends(number);
        endsOnce("reminder", number);
    }

    /** Concludes the publicity if the case lets anybody. */
    private void concludes(String number) {
        if (story.waitsAt(number).contains(Step.PUBLICITY_CONCLUSION)) {
            story.does(number, Step.PUBLICITY_CONCLUSION);
        }
    }

    private void early(String when, String number) {
        tried++;
        if (story.gate(number, "publicity").contains(EntryKind.GATE_PASSED)) {
            through.add("concluded early: " + when);
        }
    }

    private void endsOnce(String when, String number) {
        story.ends(number);
        tried++;
        var kinds = story.recordOf(number).stream().map(Entry::kind).toList();
        var passed = story.gate(number, "publicity").stream().filter(kind -> kind == EntryKind.GATE_PASSED).count();
        if (passed != 1 || kinds.stream().filter(kind -> kind == EntryKind.APPOINTED).count() != 1) {
            through.add(when + ": concluded " + passed + " times, " + kinds);
        }
        assertThat(files.audit(number)).isEmpty();
    }

    private String published(String edition) {
        var number = story.opens("PROMOTION_LEADING", edition, "yunchuan-civil-affairs-deputy");
        story.determines(number, "林致远");
        story.reaches(number, Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE);
        return number;
    }

    /** Sets the clock of the machine, which knows back as well as forward. */
    private void turn(Instant to) {
        ReflectionTestUtils.setField(clock, "ahead", clock.ahead().plus(Duration.between(clock.instant(), to)));
        ClockUtil.setCurrentTime(Date.from(to));
    }
}
