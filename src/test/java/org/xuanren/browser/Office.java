package org.xuanren.browser;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

@EnableAutoConfiguration
class Office {
    static ConfigurableApplicationContext open(String... args) {
        System.setProperty("spring.config.location", "classpath:browser/office.yaml");
        return SpringApplication.run(Office.class, args);
    }
}
