package org.xuanren.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.xuanren.ShiftedClock;
import org.xuanren.XuanrenApplication;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Child;
import org.xuanren.scenario.StoryConfiguration;
import org.xuanren.statute.Step;

/**
 * A house of its own on a database in a file, which is killed amidst two periods. It is started again after the end of the first and in the last
 * moment of the second, with the job executor of production, whom nobody but the engine tells what is due.
 */
final class HouseOverNight {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String TOLD = "told: ";
    private static final Duration INSTANT = Duration.ofMillis(1);
    private static final Duration APART = Duration.ofDays(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CaseStory story;
    private final ShiftedClock clock;
    private final ManagementService jobs;
    private final HistoryService history;
    private final CaseFiles files;

    private HouseOverNight(ApplicationContext house) {
        story = house.getBean(CaseStory.class);
        clock = house.getBean(ShiftedClock.class);
        jobs = house.getBean(ManagementService.class);
        history = house.getBean(HistoryService.class);
        files = house.getBean(CaseFiles.class);
    }

    /** @return what was wrong with the two periods; empty if one has ended late and once, and the other one not early */
    static List<String> faults(Path folder) throws IOException, InterruptedException {
        var properties = new HashMap<>(Map.of("spring.datasource.url", Child.databaseIn(folder), "spring.datasource.username", "sa", "xuanren.data", folder.toString()));
        var errors = folder.resolve("errors");
        String[] published;
        var evening = Child.start(HouseOverNight.class, properties, errors);
        try (var lines = evening.inputReader()) {
            published = told(lines).findFirst().orElseThrow(() -> new AssertionError("nothing was published: " + errors)).split(" ");
        } finally {
            evening.destroyForcibly().waitFor();
        }
        properties.put("camunda.bpm.job-execution.enabled", "true");
        properties.put(StoryConfiguration.BEGINS, Instant.parse(published[2]).minus(INSTANT).toString());
        var morning = Child.start(HouseOverNight.class, properties, errors, published[0], published[1]);
        try (var lines = morning.inputReader()) {
            var faults = told(lines).toList();
            return morning.waitFor() == 0 ? faults : List.of(Files.readString(errors));
        } finally {
            morning.destroyForcibly().waitFor();
        }
    }

    /** Without what the program itself prints. */
    private static Stream<String> told(BufferedReader lines) {
        return lines.lines().filter(line -> line.startsWith(TOLD)).map(line -> line.substring(TOLD.length()));
    }

    private static void tell(String what) {
        OUT.println(TOLD + what);
    }

    /** @param args the two cases, in the morning */
    public static void main(String[] args) throws IOException {
        ClockUtil.setCurrentTime(Date.from(StoryConfiguration.begins())); // before anybody can look for what is due
        try (var house = new SpringApplicationBuilder(XuanrenApplication.class, StoryConfiguration.class).profiles("story").properties("server.port=0").run()) {
            if (args.length == 0) {
                new HouseOverNight(house).publishes();
            } else {
                new HouseOverNight(house).wakes(args[0], args[1]);
            }
        }
    }

    /** Tells the two cases, and when the later one is over; then it waits for whoever kills it. */
    private void publishes() throws IOException {
        var first = published("唐远山", "yunchuan-civil-affairs-deputy");
        clock.advance(APART);
        var second = published("林致远", "yunchuan-tax-deputy");
        var over = jobs.createJobQuery().timers().processInstanceId(story.processOf(second).getId()).singleResult().getDuedate().toInstant();
        tell(String.join(" ", first, second, over.toString()));
        System.in.read();
    }

    private String published(String person, String post) {
        var number = story.opens("PROMOTION_LEADING", "E2002", post);
        story.determines(number, person);
        story.reaches(number, Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE);
        return number;
    }

    private void wakes(String over, String running) {
        Awaitility.await().atMost(PATIENCE).until(() -> !story.waitsAt(over).isEmpty());
        expect(over + " after its period", over, Set.of(Step.PUBLICITY_CONCLUSION), 1, 0);
        expect(running + " in the last moment of its period", running, Set.of(), 0, 1);
        clock.advance(INSTANT);
        Awaitility.await().atMost(PATIENCE).until(() -> !story.waitsAt(running).isEmpty());
        expect(running + " once it is over", running, Set.of(Step.PUBLICITY_CONCLUSION), 1, 0);
        for (var number : List.of(over, running)) {
            story.ends(number);
            var end = "%d conclusions, %s, %s".formatted(conclusions(number), story.gate(number, "publicity"), files.audit(number));
            if (!end.equals("1 conclusions, [GATE_PASSED], []")) {
                tell(number + " at its end: " + end);
            }
        }
    }

    private void expect(String when, String number, Set<Step> waitsAt, long conclusions, long timers) {
        var left = jobs.createJobQuery().timers().processInstanceId(story.processOf(number).getId()).count();
        if (!story.waitsAt(number).equals(waitsAt) || conclusions(number) != conclusions || left != timers) {
            tell("%s: waits at %s, %d conclusions, %d timers".formatted(when, story.waitsAt(number), conclusions(number), left));
        }
    }

    private long conclusions(String number) {
        return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(number).taskDefinitionKey(Step.PUBLICITY_CONCLUSION.id()).count();
    }
}
