package org.xuanren;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets the demo put its clock forward, so that a newcomer need not wait out the days of a publicity. It exists in the profile
 * {@code demo} only; how far it is ahead survives a restart, since the record must not go back.
 */
@Configuration
@Profile("demo")
class DemoClock {

    private static final int MOST_DAYS = 366;

    @Bean
    ShiftedClock clock(@Value("${xuanren.zone}") ZoneId zone, @Value("${xuanren.data}") Path data) throws IOException {
        var clock = new ShiftedClock(Clock.system(zone));
        var kept = kept(data);
        if (Files.exists(kept)) {
            clock.advance(Duration.parse(Files.readString(kept).strip()));
        }
        return clock;
    }

    private static Path kept(Path data) {
        return data.resolve("demo-clock");
    }

    /** {@code POST …/demo/clock?days=8} puts it forward; {@code GET} tells the day. */
    @RestController
    @Profile("demo")
    @RequestMapping("/camunda/api/xuanren/demo/clock")
    static class Endpoint {

        private final ShiftedClock clock;
        private final Path data;
        private final IdentityService identity;
        private final ProcessEngineConfigurationImpl engine;

        Endpoint(ShiftedClock clock, @Value("${xuanren.data}") Path data, IdentityService identity,
                ProcessEngineConfigurationImpl engine) {
            this.clock = clock;
            this.data = data;
            this.identity = identity;
            this.engine = engine;
        }

        @GetMapping
        Map<String, String> today() {
            return Map.of("today", LocalDate.now(clock).toString());
        }

        @PostMapping
        synchronized Map<String, String> advance(@RequestParam int days) throws IOException {
            if (identity.getCurrentAuthentication() == null) {
                throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "请先登录。");
            }
            if (days < 1 || days > MOST_DAYS) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "演示时钟一次只能前拨 1 至 " + MOST_DAYS + " 天。");
            }
            clock.advance(Duration.ofDays(days));
            Files.createDirectories(data);
            Files.writeString(kept(data), clock.ahead().toString());
            engine.getJobExecutor().jobWasAdded(); // timers that are due by now need not wait for the next round
            return today();
        }
    }
}
