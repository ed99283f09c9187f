package org.xuanren.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many refused attempts of one login a chain takes in a minute: nobody floods it. What goes beyond is counted, and told in one
 * entry. The counts are this process's own: one that is killed takes what it has not told yet with it. Of what is lawful, and done again and again,
 * a chain takes as much.
 */
@Component
public class AttemptBound {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private record Whose(String chain, String login) { }

    /** What a login has tried on a chain since it began. */
    private static final class Minute {

        private final Instant began;
        private final String step;
        private int written;
        private final Map<String, Integer> further = new TreeMap<>();

        Minute(Instant began, String step) {
            this.began = began;
            this.step = step;
        }
    }

    private final Clock clock;
    private final int most;
    private final Map<Whose, Minute> minutes = new LinkedHashMap<>();
    private final Frequency<Whose> lawful;

    public AttemptBound(Clock clock, @Value("${xuanren.attempts.per-minute}") int most) {
        this.clock = clock;
        this.most = most;
        this.lawful = new Frequency<>(clock, MINUTE);
    }

    /** @return whether the chain takes one more entry of what the login does lawfully; it is counted then */
    public synchronized boolean takes(String chain, String login) {
        var whose = new Whose(chain, login);
        if (lawful.times(whose) >= most) {
            return false;
        }
        lawful.add(whose);
        return true;
    }

    public int most() {
        return most;
    }

    /** @return what is to be written to the chain now: what was counted in a minute that is over, then the attempt, unless it is only counted */
    public synchronized List<NewEntry> admit(String chain, NewEntry attempt) {
        var whose = new Whose(chain, attempt.actor());
        var entries = new ArrayList<NewEntry>();
        var minute = minutes.get(whose);
        if (minute != null && isOver(minute)) {
            minutes.remove(whose);
            entries.addAll(told(whose, minute));
            minute = null;
        }
        if (minute == null) {
            minute = new Minute(clock.instant(), attempt.step());
            minutes.put(whose, minute);
        }
        if (minute.written < most) {
            minute.written++;
            entries.add(attempt);
        } else {
            minute.further.merge(Objects.toString(attempt.payload().get("operation")), 1, Integer::sum);
        }
        return entries;
    }

    /** @return by chain, what was counted in minutes that are over; it is handed out once */
    public synchronized Map<String, List<NewEntry>> over() {
        return taken(false);
    }

    /** The same for all minutes, since the program ends. */
    public synchronized Map<String, List<NewEntry>> rest() {
        return taken(true);
    }

    private Map<String, List<NewEntry>> taken(boolean all) {
        var taken = new TreeMap<String, List<NewEntry>>();
        minutes.entrySet().removeIf(one -> {
            var ends = all || isOver(one.getValue());
            if (ends) {
                told(one.getKey(), one.getValue()).forEach(entry -> taken.computeIfAbsent(one.getKey().chain(), chain -> new ArrayList<>()).add(entry));
            }
            return ends;
        });
        return taken;
    }

    /** A clock that was set back ends a minute as well. */
    private boolean isOver(Minute minute) {
        var now = clock.instant();
        return now.isBefore(minute.began) || !now.isBefore(minute.began.plus(MINUTE));
    }

    private List<NewEntry> told(Whose whose, Minute minute) {
        if (minute.further.isEmpty()) {
            return List.of();
        }
        var all = minute.further.values().stream().mapToInt(Integer::intValue).sum();
        var payload = new LinkedHashMap<String, Object>();
        payload.put("operation", "自 %s 起一分钟内被拒的操作超过 %d 次，其后 %d 次只计数，未逐条记入".formatted(
            SHOWN.format(minute.began.atZone(clock.getZone())), most, all));
        payload.put("further", minute.further.entrySet().stream().map(one -> one.getKey() + "：" + one.getValue() + " 次").toList());
        return List.of(NewEntry.by(whose.login(), EntryKind.ATTEMPT_REFUSED, minute.step, payload));
    }
}
