package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class HouseScheduleTest {

    private static final JavaClasses HOUSE =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.xuanren");

    private final ApplicationContextRunner house = new ApplicationContextRunner().withUserConfiguration(HouseSchedule.class, Room.class);

    static class Watch {

        @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
        void look() { }
    }

    @Configuration
    static class Room {

        @Bean
        Watch watch() {
            return new Watch();
        }
    }

    @Test // R-AVOID-WORK: relatives of a new roster leave open tasks also where no checkpoints are made
    void rooms_look_from_time_to_time_also_without_checkpoints() {
        house.withPropertyValues("xuanren.checkpoint.scheduled=false")
            .run(context -> assertThat(context.getBean(ScheduledTaskHolder.class).getScheduledTasks()).hasSize(1));
    }

    @Test
    void a_story_looks_by_itself() {
        house.withPropertyValues("spring.profiles.active=story").run(context -> assertThat(context).doesNotHaveBean(ScheduledTaskHolder.class));
    }

    @Test
    void no_room_switches_on_or_off_what_others_do() {
        ArchRuleDefinition.classes().that().areAnnotatedWith(EnableScheduling.class).should().be(HouseSchedule.class).check(HOUSE);
    }
}
