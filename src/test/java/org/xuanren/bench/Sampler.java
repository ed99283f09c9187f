package org.xuanren.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks every two milliseconds at what the watched thread does, waiting for the database included, and tells which room of the
 * house it is in: the innermost one of ours, else the engine, else Spring and Hibernate around them.
 */
final class Sampler implements AutoCloseable {

    private static final long PERIOD = 2;
    private static final Map<String, String> ROOMS = rooms();
    private static final List<String> DRIVERS = List.of("org.postgresql.", "org.h2.");

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final Thread eye = new Thread(this::look, "sampler");
    private volatile Thread watched;
    private volatile boolean ended;

    private static Map<String, String> rooms() {
        var rooms = new LinkedHashMap<String, String>();
        for (var room : List.of("record", "rule", "casefile", "evidence", "roster", "gate", "access", "intake", "guard")) {
            rooms.put("org.xuanren." + room + ".", room);
        }
        rooms.put("org.camunda.", "engine");
        rooms.put("org.hibernate.", "Hibernate");
        rooms.put("org.springframework.", "Spring");
        return rooms;
    }

    Sampler() {
        eye.setDaemon(true);
        eye.start();
    }

    void watch(Thread thread) {
        watched = thread;
    }

    void forget() {
        seen.clear();
    }

    /** Room, whether it waited for the database, and its share in per mille. */
    Map<String, Long> shares() {
        long all = Math.max(1, seen.values().stream().mapToInt(Integer::intValue).sum());
        var shares = new TreeMap<String, Long>();
        seen.forEach((place, count) -> shares.put(place, count * 1000 / all));
        return shares;
    }

    private void look() {
        while (!ended) {
            var thread = watched;
            if (thread != null) {
                seen.merge(place(thread.getStackTrace()), 1, Integer::sum);
            }
            try {
                Thread.sleep(PERIOD);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Frames of the interceptor chain stand around everything and say nothing. */
    private static String place(StackTraceElement[] stack) {
        var database = false;
        for (var frame : stack) {
            var name = frame.getClassName();
            database |= DRIVERS.stream().anyMatch(name::startsWith);
            for (var room : ROOMS.entrySet()) {
                if (name.startsWith(room.getKey())) {
                    return room.getValue() + (database ? ", in the database" : "");
                }
            }
        }
        return "other";
    }

    @Override
    public void close() {
        ended = true;
        eye.interrupt();
    }
}
