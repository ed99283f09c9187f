package org.xuanren.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one and the same has done something in a period, which begins when he does it first. The counts are this process's own, and of many at
 * once the oldest is forgotten.
 *
 * @param <K> who, and where
 */
public final class Frequency<K> {

    private static final int MOST_KEPT = 10_000;

    private static final class Period {

        private final Instant began;
        private int times;

        Period(Instant began) {
            this.began = began;
        }
    }

    private final Clock clock;
    private final Duration length;
    private final Map<K, Period> periods = new LinkedHashMap<>();

    public Frequency(Clock clock, Duration length) {
        this.clock = clock;
        this.length = length;
    }

    /** In the period that runs. */
    public synchronized int times(K who) {
        var period = periods.get(who);
        return period == null || isOver(period) ? 0 : period.times;
    }

    public synchronized void add(K who) {
        var period = periods.get(who);
        if (period == null || isOver(period)) {
            periods.remove(who); // it is the newest from now on
            period = new Period(clock.instant());
            periods.put(who, period);
            if (periods.size() > MOST_KEPT) {
                periods.remove(periods.keySet().iterator().next());
            }
        }
        period.times++;
    }

    /** A clock that was set back ends a period as well. */
    private boolean isOver(Period period) {
        var now = clock.instant();
        return now.isBefore(period.began) || !now.isBefore(period.began.plus(length));
    }
}
