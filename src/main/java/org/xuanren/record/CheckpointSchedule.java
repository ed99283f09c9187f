package org.xuanren.record;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Makes a checkpoint within a minute of when enough entries or enough time have come together, and when the program ends. */
@Component
@ConditionalOnProperty("xuanren.checkpoint.scheduled")
class CheckpointSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSchedule.class);

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Checkpoints checkpoints;
    private final HikariDataSource database;
    private final Clock clock;
    private final long entries;
    private final Duration every;

    CheckpointSchedule(Checkpoints checkpoints, HikariDataSource database, Clock clock, @Value("${xuanren.checkpoint.entries}") long entries,
            @Value("${xuanren.checkpoint.every}") Duration every) {
        this.checkpoints = checkpoints;
        this.database = database;
        this.clock = clock;
        this.entries = entries;
        this.every = every;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        var growth = checkpoints.growth();
        if (growth.entries() >= entries || growth.entries() > 0 && isDue(growth.since())) {
            make();
        }
    }

    /** Also if the newest one is of a time that is still to come: then the clock was ahead when it was made. */
    private boolean isDue(Instant since) {
        var now = clock.instant();
        var turnedBack = now.plus(Moments.APART).isBefore(since);
        if (turnedBack) {
            LOG.warn("the clock was turned back: it is {}, and the newest checkpoint is of {}", now, since);
        }
        return turnedBack || !now.isBefore(since.plus(every));
    }

    /** From now on it is missed if it goes. */
    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        checkpoints.remember();
    }

    /**
     * The embedded database closes itself as soon as the JVM ends, perhaps before us: whoever asks for a new connection opens it once more.
     *
     * @throws InterruptedException if somebody ends the end
     */
    @EventListener(ContextClosedEvent.class)
    void last() throws InterruptedException {
        for (int left = TRIES; ; left--) {
            try {
                make();
                return;
            } catch (DataAccessException | TransactionException | PersistenceException closed) {
                if (left == 0) {
                    LOG.error("no last checkpoint was made", closed);
                    return;
                }
                database.getHikariPoolMXBean().softEvictConnections();
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private void make() {
        try {
            checkpoints.make();
        } catch (RecordRefusal refusal) {
            LOG.error("no checkpoint was made: {}", refusal.getMessage());
        }
    }
}
