package org.xuanren;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.WorkCalendar;

/** What all rooms share: the clock, the editions with the local settings, the calendar of working days. */
@Configuration
class HouseConfiguration {

    private static final RuleId CALENDAR = RuleId.of("R-PUB-DAYS");

    @Bean
    @Profile("!demo & !story & !command")
    Clock clock() {
        return Clock.system(XuanrenApplication.CHINA);
    }

    /** A command may be run on a house of the demo, and has to live on the same day. */
    @Bean
    @Profile("command")
    Clock commandClock(@Value("${xuanren.data}") Path data) throws IOException {
        return Clock.offset(Clock.system(XuanrenApplication.CHINA), DemoClock.ahead(data));
    }

    /** A local setting that is laxer than the edition stops the start with its sentence. */
    @Bean
    Editions editions(Environment environment) {
        var bound = Binder.get(environment).bind("xuanren.local", Bindable.of(Properties.class)).orElseGet(Properties::new);
        Map<String, String> settings = new LinkedHashMap<>();
        bound.stringPropertyNames().stream().sorted().forEach(key -> settings.put(key, bound.getProperty(key)));
        return Editions.load().withLocal(settings);
    }

    /** With the years of the operator's file, which has to be there if somebody has said where it is; the demo has years of its own. */
    @Bean
    WorkCalendar workCalendar(@Value("${xuanren.calendar}") String named, @Value("${xuanren.data}/calendar.yaml") String usual,
            @Value("classpath:demo/calendar.yaml") Resource demo, Environment environment) throws IOException {
        var file = named.isBlank() ? usual : named;
        if (!named.isBlank() || Files.exists(Path.of(usual))) {
            return WorkCalendar.load().withLocal(file, text(Path.of(file)));
        }
        return environment.acceptsProfiles(Profiles.of("demo")) ? WorkCalendar.load().withLocal("demo", demo.getContentAsString(StandardCharsets.UTF_8)) : WorkCalendar.load();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw Refusal.of("日历文件 %s 不是 UTF-8 编码".formatted(file), CALENDAR, "请另存为 UTF-8 后重新启动");
        } catch (IOException e) {
            throw Refusal.of("日历文件 %s 不存在或不可读".formatted(file), CALENDAR, "请核对配置项 xuanren.calendar 和文件权限后重新启动");
        }
    }
}
