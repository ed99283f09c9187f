package org.xuanren;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that can be put forward, never back, together with that of the engine: for the demo and for tests. */
public final class ShiftedClock extends Clock {

    private final Clock real;
    private final boolean standing;
    private volatile Duration ahead = Duration.ZERO;

    public ShiftedClock(Clock real) {
        this(real, false);
    }

    private ShiftedClock(Clock real, boolean standing) {
        this.real = real;
        this.standing = standing;
    }

    /** A clock that moves only when it is put forward. */
    public static ShiftedClock standing(Instant at, ZoneId zone) {
        ClockUtil.setCurrentTime(Date.from(at));
        return new ShiftedClock(Clock.fixed(at, zone), true);
    }

    /** @throws IllegalArgumentException if that would turn it back: the record goes forward only */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time goes forward only");
        }
        ahead = ahead.plus(by);
        if (standing) {
            ClockUtil.setCurrentTime(Date.from(instant()));
        } else {
            ClockUtil.offset(ahead.toMillis());
        }
    }

    public Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the house has one zone");
    }
}
