package org.xuanren.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xuanren.scenario.Child;

/**
 * A house in which something is killed again and again, and what is wrong with what remains of it after each life of its process: first the
 * server of its database under the process that lives on, then the process, now and then both at once.
 */
final class KilledHouse {

    /** Lines that it may still tell once it works, and milliseconds after the last one: so no kill is tied to a step. */
    private static final int MOST_LINES = 30;
    private static final int MOST_MILLIS = 60;
    /** Of so many kills the last one ends the process. */
    private static final int IN_A_LIFE = Assurance.FULL ? 3 : 2;
    /** In every so many lives its database server dies with it. */
    private static final int BOTH_EVERY = Assurance.FULL ? 5 : 1;
    private static final int BY_SIGKILL = 128 + 9;
    private static final String END = "the end";

    private final List<String> classes;
    private final String url;
    private final String user;
    private final Path folder;
    private final Optional<KilledServer> server;
    private final Random random;
    private final Told told = new Told();
    private final List<String> faults = new ArrayList<>();
    private int through;
    private int amidst;

    /** @param classes how its JVMs are told where their classes are. @param server that is the house's own; empty if the database is embedded */
    KilledHouse(List<String> classes, String url, String user, Path folder, Optional<KilledServer> server, int seed) {
        this.classes = classes;
        this.url = url;
        this.user = user;
        this.folder = folder;
        this.server = server;
        this.random = new Random(seed);
    }

    /** So many kills, and a last life in which all cases come to their archive. */
    Callable<Void> attack(int kills) {
        return () -> {
            int killed = 0;
            for (int life = 1; killed < kills; life++) {
                told.anew();
                killed += live(start(), life % BOTH_EVERY == 0);
                through += check("kill " + killed) ? 0 : 1;
            }
            told.anew();
            finish(start(HouseUnderLoad.FINISH));
            check(END);
            return null;
        };
    }

    /** What was found wrong, and when. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many kills left something wrong. */
    int through() {
        return through;
    }

    /** How many kills came while a submission was on its way. */
    int amidst() {
        return amidst;
    }

    private Process start(String... arguments) throws IOException {
        return Child.start(classes, HouseUnderLoad.class, properties(), errors(), arguments);
    }

    /** @return how many kills there were */
    private int live(Process child, boolean together) throws Exception {
        try (var lines = child.inputReader()) {
            while (!told.audited()) {
                told.hear(next(lines));
            }
            int kills = 1;
            for (; server.isPresent() && kills < IN_A_LIFE; kills++) {
                works(child, lines);
                amidst += told.underWay() == 0 ? 0 : 1;
                server.get().cut();
                server.get().comesUp();
            }
            works(child, lines);
            kill(child, lines, together ? server : Optional.empty());
            return kills;
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** For a while, until it has begun something: it is in the midst of whatever it is doing by then. */
    private void works(Process child, BufferedReader lines) throws Exception {
        for (int left = random.nextInt(MOST_LINES); left > 0 || told.underWay() == 0; left--) {
            told.hear(next(lines));
        }
        child.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
        while (lines.ready()) {
            told.hear(next(lines));
        }
    }

    private void kill(Process child, BufferedReader lines, Optional<KilledServer> dies) throws Exception {
        if (dies.isPresent()) {
            dies.get().cut();
        }
        child.toHandle().destroyForcibly(); // that of the process itself would close what is read here
        lines.lines().filter(line -> dies.isEmpty() || !line.startsWith(HouseUnderLoad.FAULT)) // without a database nothing works
            .forEach(told::hear); // what it had said by then
        amidst += told.underWay() == 0 ? 0 : 1;
        if (child.waitFor() != BY_SIGKILL) {
            throw new AssertionError("not killed but ended with " + child.exitValue());
        }
        if (dies.isPresent()) {
            dies.get().comesUp();
        }
    }

    private void finish(Process child) throws Exception {
        try (var lines = child.inputReader()) {
            lines.lines().forEach(told::hear);
        } finally {
            child.destroyForcibly().waitFor();
        }
        if (Assurance.FULL) {
            var said = Child.verify("--all", properties(), errors());
            if (!said.endsWith("exit code 0")) {
                faults.add(said);
            }
        }
    }

    /** An embedded database that stays open here would not be opened by the next process. */
    private boolean check(String when) {
        var database = new SingleConnectionDataSource(url, user, "", true);
        try {
            var remains = new Remains(database);
            var found = new ArrayList<>(told.faults());
            found.addAll(remains.faults(told));
            if (when.equals(END)) {
                remains.unfinished().forEach(number -> found.add("has not come to its archive: " + number));
            }
            found.forEach(fault -> faults.add(when + ": " + fault));
            return found.isEmpty();
        } finally {
            database.destroy();
        }
    }

    private Map<String, String> properties() {
        return Map.of("spring.datasource.url", url, "spring.datasource.username", user, "xuanren.data", folder.toString());
    }

    private String next(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new AssertionError("the process ended by itself: " + Files.readString(errors()));
        }
        return line;
    }

    private Path errors() {
        return folder.resolve("errors");
    }
}
