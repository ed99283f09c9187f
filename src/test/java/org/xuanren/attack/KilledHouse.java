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

/** A house whose process is killed again and again, and what is wrong with what remains of it each time. */
final class KilledHouse {

    /** Lines that it may still tell once it works, and milliseconds after the last one: so no kill is tied to a step. */
    private static final int MOST_LINES = 30;
    private static final int MOST_MILLIS = 60;
    /** So often its database server dies with it. */
    private static final int CUT_EVERY = Assurance.FULL ? 5 : 2;
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

    /** So many lives that end by a kill, and a last one in which all cases come to their archive. */
    Callable<Void> attack(int kills) {
        return () -> {
            for (int kill = 1; kill <= kills; kill++) {
                told.anew();
                var dies = kill % CUT_EVERY == 0 ? server : Optional.<KilledServer>empty();
                kill(start(), dies);
                amidst += told.underWay() == 0 ? 0 : 1;
                through += check("kill " + kill) ? 0 : 1;
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

    /** Lets it work for a while, and kills it in the midst of whatever it is doing by then, its database just before it. */
    private void kill(Process child, Optional<KilledServer> dies) throws Exception {
        try (var lines = child.inputReader()) {
            while (!told.audited()) {
                told.hear(next(lines));
            }
            for (int left = random.nextInt(MOST_LINES); left > 0; left--) {
                told.hear(next(lines));
            }
            child.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
            if (dies.isPresent()) {
                dies.get().cut();
            }
            child.toHandle().destroyForcibly(); // that of the process itself would close what is read here
            lines.lines().filter(line -> dies.isEmpty() || !line.startsWith(HouseUnderLoad.FAULT)) // without a database nothing works
                .forEach(told::hear); // what it had said by then
            if (child.waitFor() != BY_SIGKILL) {
                throw new AssertionError("not killed but ended with " + child.exitValue());
            }
            if (dies.isPresent()) {
                dies.get().comesUp();
            }
        } finally {
            child.destroyForcibly().waitFor();
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
