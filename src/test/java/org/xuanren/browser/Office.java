package org.xuanren.browser;

import java.util.Arrays;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * An engine in memory with the web apps as we serve them, and nothing else of ours: what the look and the forms are tested on.
 * Not annotated as configuration, so that no component scan of the house finds it.
 */
@EnableAutoConfiguration
@ComponentScan("org.xuanren.tasklist")
class Office {

    /** Opens the office at a free port; {@code more} are further configuration classes. */
    static ConfigurableApplicationContext open(Class<?>... more) {
        var parts = Stream.concat(Stream.of(Office.class), Arrays.stream(more)).toArray(Class<?>[]::new);
        return new SpringApplicationBuilder(parts)
            .properties("spring.config.location=classpath:browser/office.yaml", "spring.datasource.url=jdbc:h2:mem:office")
            .run();
    }

    static String address(ConfigurableApplicationContext office) {
        return "http://localhost:" + office.getEnvironment().getProperty("local.server.port");
    }
}
