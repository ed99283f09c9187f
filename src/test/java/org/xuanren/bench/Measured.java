package org.xuanren.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** What the calls of one house cost so far. */
final class Measured implements AutoCloseable {

    static final String COMPLETION = "submitTaskForm";

    private final List<Long> completions = new ArrayList<>();
    private final Counted counted;
    private final Sampler sampler = new Sampler();
    private final Map<String, Long> byCall = new TreeMap<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> workByCall = new TreeMap<>();
    private long cases;
    private long nanos;

    Measured(Counted counted) {
        this.counted = counted;
    }

    /** Runs a call of the engine and takes its time; what the driver does in between costs nothing. */
    <T> T call(String name, Callable<T> call) throws Exception {
        if (counted.on()) {
            return counted(name, call);
        }
        if (sampler.on()) {
            return sampled(name, call);
        }
        var worked = threads.getCurrentThreadCpuTime();
        var start = System.nanoTime();
        try {
            return call.call();
        } finally {
            var took = System.nanoTime() - start;
            workByCall.merge(name, threads.getCurrentThreadCpuTime() - worked, Long::sum);
            nanos += took;
            byCall.merge(name, took, Long::sum);
            if (name.equals(COMPLETION)) {
                completions.add(took);
            }
        }
    }

    private <T> T counted(String name, Callable<T> call) throws Exception {
        counted.watch(name);
        try {
            return call.call();
        } finally {
            counted.watch(null);
            if (name.equals(COMPLETION)) {
                counted.task();
            }
        }
    }

    private <T> T sampled(String name, Callable<T> call) throws Exception {
        sampler.watch(name.equals(COMPLETION) ? Thread.currentThread() : null);
        try {
            return call.call();
        } finally {
            sampler.watch(null);
        }
    }

    /** From now on no time is taken, but looked at where a completion is. */
    void sample() {
        sampler.start();
    }

    void caseDone() {
        cases += counted.on() || sampler.on() ? 0 : 1;
    }

    void forget() {
        completions.clear();
        byCall.clear();
        workByCall.clear();
        cases = 0;
        nanos = 0;
    }

    double casesPerSecond() {
        return cases * 1e9 / nanos;
    }

    double percentile(int percent) {
        var sorted = completions.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    long tasks() {
        return completions.size() / Math.max(1, cases);
    }

    List<String> profile() {
        return counted.profile();
    }

    @Override
    public String toString() {
        return "%6.2f cases/s   completion p50 %6.1f ms  p95 %6.1f ms   %5.1f statements  %5.1f rows written per task"
            .formatted(casesPerSecond(), percentile(50), percentile(95), counted.statementsPerTask(), counted.rowsPerTask())
            + byCall.entrySet().stream().map(one -> "%n          %-22s %6.2f ms per task, of them %5.2f ms of processor".formatted(one.getKey(),
                    one.getValue() / 1e6 / completions.size(), workByCall.get(one.getKey()) / 1e6 / completions.size()))
                .collect(Collectors.joining()) + (sampler.shares().isEmpty() ? "" : "%n          per mille of a completion: %s, rules and record together %d".formatted(sampler.shares(), rulesAndRecord()));
    }

    private long rulesAndRecord() {
        return sampler.shares().entrySet().stream().filter(one -> one.getKey().startsWith("rule") || one.getKey().startsWith("record")).mapToLong(Map.Entry::getValue).sum();
    }

    @Override
    public void close() {
        sampler.close();
    }
}
