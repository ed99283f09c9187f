package org.xuanren.record;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes a checkpoint when enough entries or enough time have come together, and when the program ends. */
@Component
@EnableScheduling
@ConditionalOnProperty("xuanren.checkpoint.scheduled")
class CheckpointSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSchedule.class);

    private final Checkpoints checkpoints;
    private final Clock clock;
    private final long entries;
    private final Duration every;

    CheckpointSchedule(Checkpoints checkpoints, Clock clock, @Value("${xuanren.checkpoint.entries}") long entries,
            @Value("${xuanren.checkpoint.every}") Duration every) {
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.entries = entries;
        this.every = every;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        var growth = checkpoints.growth();
        if (growth.entries() >= entries || growth.entries() > 0 && !clock.instant().isBefore(growth.since().plus(every))) {
            make();
        }
    }

    /** From now on it is missed if it goes. */
    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        checkpoints.remember();
    }

    @EventListener(ContextClosedEvent.class)
    void make() {
        try {
            checkpoints.make();
        } catch (RecordRefusal refusal) {
            LOG.error("no checkpoint was made: {}", refusal.getMessage());
        }
    }
}
