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

    @Bean
    ShiftedClock clock() {
        return ShiftedClock.standing(Instant.parse("2026-04-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
}
