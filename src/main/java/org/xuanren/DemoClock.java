package org.xuanren;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
    ShiftedClock clock(@Value("${xuanren.data}") Path data) throws IOException {
        var clock = new ShiftedClock(Clock.system(XuanrenApplication.CHINA));
        clock.advance(ahead(data));
        return clock;
    }

    /** By how much the clock of a house was put forward; nothing if it is none of the demo. */
    static Duration ahead(Path data) throws IOException {
        var kept = kept(data);
        return Files.exists(kept) ? Duration.parse(Files.readString(kept).strip()) : Duration.ZERO;
    }

    private static Path kept(Path data) {
        return data.resolve("demo-clock");
    }

    /** The page {@code /demo/clock} tells the day and puts it forward. It asks for no login: there is nothing to protect in a demo. */
    @RestController
    @Profile("demo")
    @RequestMapping("/demo/clock")
    static class Page {

        private static final String HTML = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>演示时钟</title>
            <body style="font:16px/1.8 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;max-width:36em;margin:4em auto">
            <h1>演示时钟</h1><p>今天是 <b>%s</b>。时钟只能前拨，仅用于演示（例如走完任前公示期）。</p>
            <form method="post"><label>前拨 <input name="days" type="number" value="8" min="1" max="%d" style="width:5em"> 天</label>
            <button>前拨</button></form></body></html>""";

        private final ShiftedClock clock;
        private final Path data;
        private final ProcessEngineConfigurationImpl engine;

        Page(ShiftedClock clock, @Value("${xuanren.data}") Path data, ProcessEngineConfigurationImpl engine) {
            this.clock = clock;
            this.data = data;
            this.engine = engine;
        }

        @GetMapping(produces = "text/html;charset=UTF-8")
        String today() {
            return HTML.formatted(LocalDate.now(clock), MOST_DAYS);
        }

        @PostMapping(produces = "text/html;charset=UTF-8")
        synchronized String advance(@RequestParam int days) throws IOException {
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
