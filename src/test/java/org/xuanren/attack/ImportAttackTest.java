package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.ShiftedClock;
import org.xuanren.browser.WebApps;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.dossier.Replay;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.roster.ImportReport;
import org.xuanren.roster.Roster;
import org.xuanren.roster.RosterExport;
import org.xuanren.roster.RosterImport;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/**
 * Somebody who imports while a case is under way: at every stage what the case rests on is changed, then everybody goes on as usual. Nobody is appointed
 * whom the rules bar by what is asked then, what is appointed replays as lawful, no file is half imported, and what it changed is recorded.
 */
@Story
class ImportAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final List<Step> PLACES = Assurance.FULL
        ? List.of(Step.OPENING_VACANCY, Step.RECOMMENDATION_PLAN, Step.RECOMMENDATION_ANALYSIS, Step.CANDIDATES_DECISION, Step.ELIGIBILITY_SHEET, Step.DISCIPLINE_OPINION,
            Step.INSPECTION_PLAN, Step.INSPECTION_REPORT, Step.DELIBERATION_LEADERS, Step.DECISION_AGENDA, Step.DECISION_MEETING, Step.PUBLICITY_NOTICE,
            Step.PUBLICITY_CONCLUSION, Step.APPOINTMENT_TALK, Step.APPOINTMENT_NOTICE)
        : List.of(Step.DECISION_MEETING);
    private static final Set<String> QUICK = Set.of("nothing", "quota lowered", "candidate made holder of the post", "relative added", "candidate renamed");
    private static final int ROUNDS = Assurance.FULL ? 20 : 2;
    private static final int MOST_STEPS = 60;

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private CaseRecord record;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Editions editions;
    @Autowired
    private WorkCalendar calendar;
    @Autowired
    private RosterImport imports;
    @Autowired
    private RosterExport exports;
    @Autowired
    private Roster roster;
    @Autowired
    private ShiftedClock clock;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private EntityManager entities;
    @Autowired
    private JdbcTemplate database;

    private final List<String> through = new ArrayList<>();
    private final Map<String, Boolean> appointed = new TreeMap<>();
    private int tried;

    @Test // R-QUOTA-LIMIT, R-AVOID-WORK, R-LOG-CONTENT
    void whatever_is_imported_meanwhile_nobody_is_appointed_whom_the_rules_bar() {
        clock.advance(Duration.ofDays(1)); // of what was decided in other tests the roster has heard
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        for (var place : PLACES) {
            goesOn(number, place);
            RosterAttack.ALL.forEach((name, attack) -> {
                if (Assurance.FULL || QUICK.contains(name)) {
                    attack(number, place, name, attack);
                }
            });
        }
        assertThat(appointed).as("where nothing is imported").containsAllEntriesOf(Map.of(PLACES.get(0) + ", nothing", true));
        assurance.tell("imports into the roster amidst a case", tried, through.size());
        assertThat(through).isEmpty();
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).contains(EntryKind.APPOINTED);
    }

    private void attack(String number, Step place, String name, RosterAttack attack) {
        tried++;
        var what = place + ", " + name;
        var ahead = ReflectionTestUtils.getField(clock, "ahead");
        var standing = Standing.of(number, database);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                brings(attack.of(roster, exports, story.today()), what);
                goesOn(number, null);
            } catch (RuntimeException e) {
                if (!refuses(e)) {
                    through.add(what + ": " + e);
                }
            }
            entities.flush();
            judge(number, what, attack.bars().test(place));
        });
        ReflectionTestUtils.setField(clock, "ahead", ahead); // what was taken back has taken no time
        clock.advance(Duration.ZERO);
        if (!Standing.of(number, database).equals(standing)) {
            through.add(what + ": left something behind");
        }
    }

    /** One entry says what the file has changed, and brought again it changes nothing: no part of it is missing. */
    private void brings(Resource file, String what) {
        var earlier = newest();
        var report = imported(file);
        var changed = report.addedRows() + report.changes().size();
        var entry = record.last(HouseChain.SYSTEM.id(), EntryKind.IMPORTED).filter(one -> one.seq() > earlier);
        if (entry.map(ImportAttackTest::lines).orElse(0) != changed) {
            through.add(what + ": the record says " + entry.map(Entry::payload) + ", the report " + report.additions() + report.changes());
        }
        var again = imported(file);
        if (again.addedRows() > 0 || !again.changes().isEmpty() || !again.refusedRows().equals(report.refusedRows())) {
            through.add(what + ": half imported: " + report.sentence() + again.sentence());
        }
    }

    private ImportReport imported(Resource file) {
        var report = new ImportReport();
        imports.importAll(List.of(file), "chen", report);
        return report;
    }

    private long newest() {
        return record.last(HouseChain.SYSTEM.id()).map(Entry::seq).orElse(0L);
    }

    private static int lines(Entry imported) {
        try {
            var payload = JSON.readTree(imported.payload());
            return payload.path("added").size() + payload.path("changed").size();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the usual way until the case waits there; to its end, or to where nobody can go on, if no step is named. */
    private void goesOn(String number, Step until) {
        for (int i = 0; i < MOST_STEPS && !story.ended(number); i++) {
            var task = story.next(number);
            var next = task.map(one -> Step.of(one.getTaskDefinitionKey()));
            if (next.isPresent() && next.get() == until || next.isEmpty() && !story.elapse(number)) {
                return;
            }
            if (task.filter(one -> !story.sees(story.actor(one), one)).isPresent()) {
                return; // he has to stay away; his attempt would be written beside this transaction, which holds the record
            }
            next.ifPresent(step -> story.does(number, step, step == Step.CANDIDATES_DECISION ? story.choosingOnly(number, RosterAttack.CANDIDATE) : Map.of()));
            if (until == null && next.filter(step -> step == Step.APPOINTMENT_NOTICE).isPresent()) {
                return; // the last gate has spoken
            }
        }
    }

    private void judge(String number, String what, boolean barred) {
        var ends = story.recordOf(number).stream().anyMatch(entry -> entry.kind() == EntryKind.APPOINTED);
        appointed.put(what, ends);
        if (ends && barred) {
            through.add(what + ": appointed");
        }
        var faults = Stream.concat(files.audit(number).stream(), Replay.faults(files.stored(number), editions, calendar).stream()).toList();
        if (!faults.isEmpty()) {
            through.add(what + ": does not replay: " + faults);
        }
    }

    private static boolean refuses(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).anyMatch(one -> one instanceof Refusal || one instanceof AuthorizationException);
    }

    @Test // R-LOG-CONTENT
    void of_two_imports_at_once_each_is_there_as_a_whole_and_recorded(@Autowired ProcessEngine engine) throws Exception {
        WebApps.revive(engine);
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var window = Rest.house(port, "zhang");
        var since = newest();
        var changes = 0;
        var two = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                tried++;
                var round = i;
                var here = two.submit(() -> imported(RosterAttack.resource("posts.csv", quotas(4, 10 + round))));
                var there = two.submit(() -> upload(window, quotas(5, 20 + round)));
                changes += here.get().changes().size() + there.get();
                var quotas = Stream.of(DEPUTY, "yunchuan-civil-affairs-researcher").map(code -> roster.post(code).orElseThrow().approved()).toList();
                if (!quotas.equals(List.of(4, 10 + round)) && !quotas.equals(List.of(5, 20 + round))) {
                    through.add("two imports at once left " + quotas);
                }
            }
        } finally {
            two.shutdown();
            imported(RosterAttack.resource("posts.csv", quotas(3, 1)));
        }
        var told = record.entries(HouseChain.SYSTEM.id()).stream().filter(one -> one.kind() == EntryKind.IMPORTED && one.seq() > since).mapToInt(ImportAttackTest::lines).sum();
        assertThat(told).as("what was changed, and changed back").isEqualTo(changes + 2);
        assurance.tell("two imports into the roster at once", tried, through.size());
        assertThat(through).isEmpty();
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).contains(EntryKind.APPOINTED);
    }

    private static String quotas(int deputies, int researchers) {
        return RosterAttack.posts(deputies) + "yunchuan-civil-affairs-researcher,四级调研员,yunchuan-civil-affairs,COUNTY,non-leading," + researchers
            + ",,,yunchuan-standing-committee\n";
    }

    /** Through the window. @return how many changes it tells */
    private int upload(Rest window, String posts) throws JsonProcessingException {
        var begun = window.upload("/roster", "files", "posts.csv", posts.getBytes(StandardCharsets.UTF_8));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var address = "/roster/" + JSON.readTree(begun.body()).path("id").asText();
        while (true) {
            var answer = window.send("GET", address, null, false);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var report = JSON.readTree(answer.body());
            if (report.path("done").asBoolean()) {
                assertThat(report.path("failure").isNull()).as(answer.body()).isTrue();
                assertThat(report.path("refused").size()).as(answer.body()).isZero();
                return report.path("changes").size();
            }
        }
    }
}
