package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.ShiftedClock;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** Two relatives are appointed into one unit by nobody who is quick enough, whichever database it is. */
abstract class RelativesStories {

    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final String INSPECTOR = "yunchuan-civil-affairs-inspector";

    @Autowired
    private CaseStory story;
    @Autowired
    private ShiftedClock clock;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private CaseFiles files;
    @Autowired
    private PastTheForm past;

    @BeforeEach
    void it_is_another_day() {
        clock.advance(Duration.ofDays(1)); // of what was decided in other stories the roster has heard
    }

    @Test // R-AVOID-KIN
    void of_two_notices_at_once_that_appoint_relatives_to_two_posts_the_second_one_waits_and_is_refused() throws Exception {
        database.update("update holding set until = since where post = ?", INSPECTOR);
        var kinship = new Object[] {story.cadre("石教成"), story.cadre("苗育人")};
        var beside = Executors.newSingleThreadExecutor();
        try {
            var husband = toTheNotice("石教成", DEPUTY);
            var wife = toTheNotice("苗育人", INSPECTOR);
            database.update("insert into kinship (cadre, relative) values (?, ?)", kinship); // as if both had been judged before either was decided on

            story.prepares(story.task(wife, Step.APPOINTMENT_NOTICE));
            var second = transaction.execute(status -> {
                story.does(husband, Step.APPOINTMENT_NOTICE);
                var other = beside.submit(() -> story.does(wife, Step.APPOINTMENT_NOTICE));
                while (!other.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                return other;
            });

            assertThat(refused(second)).contains("苗育人在云川市民政局或其上级、下级有应回避的亲属：石教成（亲属，副局长）（R-AVOID-KIN）");
            assertThat(story.recordOf(husband)).extracting(Entry::kind).contains(EntryKind.APPOINTED);
            assertThat(story.recordOf(wife)).extracting(Entry::kind).doesNotContain(EntryKind.APPOINTED);
            assertThat(story.waitsAt(wife)).containsExactly(Step.APPOINTMENT_NOTICE);
        } finally {
            beside.shutdown();
            database.update("delete from kinship where cadre = ? and relative = ?", kinship);
            database.update("update holding set until = null where post = ?", INSPECTOR);
        }
    }

    @Test // R-AVOID-KIN, R-QUOTA-LIMIT
    void whose_notice_waits_at_a_step_of_the_house_before_its_gate_counts_for_the_next_notice() {
        database.update("update holding set until = since where post = ?", INSPECTOR);
        var kinship = new Object[] {story.cadre("石教成"), story.cadre("苗育人")};
        try {
            var husband = toTheNotice("石教成", DEPUTY);
            var wife = toTheNotice("苗育人", INSPECTOR);
            database.update("insert into kinship (cadre, relative) values (?, ?)", kinship);
            filesNotice(husband);
            story.prepares(story.task(wife, Step.APPOINTMENT_NOTICE));
            assertThatThrownBy(() -> story.does(wife, Step.APPOINTMENT_NOTICE)).hasMessageContaining("应回避的亲属：石教成（亲属，副局长）（R-AVOID-KIN）");
            story.does(husband, Step.APPOINTMENT_NOTICE);
            assertThat(story.recordOf(husband)).extracting(Entry::kind).contains(EntryKind.APPOINTED);
        } finally {
            database.update("delete from kinship where cadre = ? and relative = ?", kinship);
            database.update("update holding set until = null where post = ?", INSPECTOR);
        }
    }

    private void filesNotice(String number) {
        var file = files.open(number);
        var meeting = file.require(DecisionMeeting.class);
        var person = meeting.appointee().orElseThrow();
        past.files(number, story.task(number, Step.APPOINTMENT_NOTICE), new AppointmentNotice(person.id(), person.name(), file.require(OpeningVacancy.class).post(),
            meeting.heldOn(), "任字 1 号", AppointmentNotice.Authority.COMMITTEE, null, null));
    }

    private String toTheNotice(String name, String post) {
        var number = story.opens("TRANSFER", "E2014", post);
        story.does(number, Step.OPENING_VACANCY, story.transferring(number, name));
        story.reaches(number, Step.APPOINTMENT_NOTICE);
        return number;
    }

    private static String refused(Future<?> act) throws InterruptedException {
        try {
            act.get();
            return "";
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(Refusal.class);
            return e.getCause().getMessage();
        }
    }

    /** Whether somebody waits for what another transaction holds. */
    private boolean somebodyWaits() {
        var postgres = "PostgreSQL".equals(database.execute((ConnectionCallback<String>) one -> one.getMetaData().getDatabaseProductName()));
        return database.queryForObject(postgres ? "select count(*) from pg_locks where not granted"
            : "select count(*) from information_schema.sessions where blocker_id is not null", Integer.class) > 0;
    }
}
