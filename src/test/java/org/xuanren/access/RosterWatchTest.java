package org.xuanren.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;

class RosterWatchTest {

    @Test // R-AVOID-WORK
    void who_claims_a_task_at_the_same_moment_makes_no_import_fail() {
        var tries = new AtomicInteger();
        RosterWatch.patiently(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new OptimisticLockingException("claimed meanwhile");
            }
        });
        assertThat(tries).hasValue(3);
    }

    @Test
    void what_never_succeeds_is_told() {
        assertThatThrownBy(() -> RosterWatch.patiently(() -> {
            throw new OptimisticLockingException("always");
        })).hasMessage("always");
    }
}
