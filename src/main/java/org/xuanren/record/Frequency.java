package org.xuanren.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often one and the same has done something in a period, which begins when he does it first. The counts are this process's own, and of very many
 * at once some are forgotten.
 *
 * @param <K> who, and where
 */
public final class Frequency<K> {

    private static final int MOST_KEPT = 10_000;

    private final Cache<K, AtomicInteger> counts;

    public Frequency(Clock clock, Duration length) {
        counts = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(length).ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
    }

    /** In the period that runs. */
    public int times(K who) {
        var count = counts.getIfPresent(who);
        return count == null ? 0 : count.get();
    }

    public void add(K who) {
        counts.get(who, first -> new AtomicInteger()).incrementAndGet();
    }
}
