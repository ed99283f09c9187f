package org.xuanren.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Once it is started, looks every two milliseconds at what the watched thread does, waiting for the database included, and tells which room of
 * the house it is in, or that it is in the engine. It slows down whoever has the deeper stack: no time is taken meanwhile.
 */
final class Sampler implements AutoCloseable {

    private static final long PERIOD = 2;
    private static final String OURS = "org.xuanren.";
    private static final List<String> DRIVERS = List.of("org.postgresql.", "org.h2.");

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService eye = Executors.newSingleThreadScheduledExecutor();
    private volatile Thread watched;
    private boolean on;

    void start() {
        on = true;
        eye.scheduleAtFixedRate(this::look, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
    }

    boolean on() {
        return on;
    }

    void watch(Thread thread) {
        watched = thread;
    }

    /** Room, whether it waited for the database, and its share in per mille. */
    Map<String, Long> shares() {
        long all = Math.max(1, seen.values().stream().mapToInt(Integer::intValue).sum());
        var shares = new TreeMap<String, Long>();
        seen.forEach((place, count) -> shares.put(place, count * 1000 / all));
        return shares;
    }

    private void look() {
        var thread = watched;
        if (thread != null) {
            seen.merge(place(thread.getStackTrace()), 1, Integer::sum);
        }
    }

    /** Spring and Hibernate are nobody's room: what they do counts for whoever called them. */
    private static String place(StackTraceElement[] stack) {
        var database = "";
        for (var frame : stack) {
            var name = frame.getClassName();
            if (DRIVERS.stream().anyMatch(name::startsWith)) {
                database = ", in the database";
            } else if (frame.getMethodName().equals("doCommit")) {
                return "commit" + database;
            } else if (frame.getMethodName().equals("doFlush")) {
                return "flush" + database;
            } else if (name.startsWith("org.camunda.")) {
                return "engine" + database;
            } else if (name.startsWith(OURS)) {
                var room = name.substring(OURS.length());
                return (room.contains(".") ? room.substring(0, room.indexOf('.')) : "wiring") + database;
            }
        }
        return "other";
    }

    @Override
    public void close() {
        eye.shutdownNow();
    }
}
