package org.xuanren.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.xuanren.ShiftedClock;

/** The clock of a story stands still until the story moves it; the ways that its token takes are noted. */
@TestConfiguration
@Import({CaseStory.class, PastTheForm.class, UsualAnswers.class, TakenWays.class, ServerOpening.class})
public class StoryConfiguration {

    /** The property of the system that says when it begins, if that is another day than usual. */
    public static final String BEGINS = "xuanren.story.begins";

    public static Instant begins() {
        return Instant.parse(System.getProperty(BEGINS, "2026-04-20T01:00:00Z"));
    }

    @Bean
    ShiftedClock clock() {
        return ShiftedClock.standing(begins(), ZoneId.of("Asia/Shanghai"));
    }
}
