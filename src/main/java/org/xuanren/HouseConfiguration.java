package org.xuanren;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.xuanren.statute.Editions;
import org.xuanren.statute.WorkCalendar;

/** What all rooms share: the clock, the editions with the local settings, the calendar of working days. */
@Configuration
class HouseConfiguration {

    @Bean
    @Profile("!demo & !story")
    Clock clock() {
        return Clock.system(XuanrenApplication.CHINA);
    }

    /** A local setting that is laxer than the edition stops the start with its sentence. */
    @Bean
    Editions editions(Environment environment) {
        var bound = Binder.get(environment).bind("xuanren.local", Bindable.of(Properties.class)).orElseGet(Properties::new);
        Map<String, String> settings = new LinkedHashMap<>();
        bound.stringPropertyNames().stream().sorted().forEach(key -> settings.put(key, bound.getProperty(key)));
        return Editions.load().withLocal(settings);
    }

    @Bean
    WorkCalendar workCalendar() {
        return WorkCalendar.load();
    }
}
