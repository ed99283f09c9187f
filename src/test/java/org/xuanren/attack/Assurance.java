package org.xuanren.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The counts of the last full run, in {@code docs/assurance.md}: one line an attack, written by the attack itself, with what it was run on. */
public final class Assurance {

    private static final Path PAGE = Path.of("docs", "assurance.md");
    /** Not the page itself: its lock would be gone as soon as the page is read, since that closes the page once. */
    private static final Path LOCK = Path.of("target", "assurance.lock");
    private static final String RULE = "|---|---|---|---|---|---|---|";

    /** Whether everything is attacked ({@code ./mvnw -Pattack verify}) or the quick selection that belongs to every build. */
    public static final boolean FULL = Boolean.getBoolean("xuanren.attack");

    private final Class<?> test;
    private final long began = System.nanoTime();

    private Assurance(Class<?> test) {
        this.test = test;
    }

    /** For a field of a test: JUnit makes an instance for each of its methods, so it counts from the start of each. */
    public static Assurance of(Object test) {
        return new Assurance(test.getClass());
    }

    /** Writes the line of an attack if the run is a full one. @param through what was not found, refused or accepted as it should be */
    public void tell(String attack, long tried, long through) {
        if (!FULL) {
            return;
        }
        var line = line(attack, tried, through, Duration.ofNanos(System.nanoTime() - began), commit());
        try (var door = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE); var alone = door.lock()) { // attacks run in several processes
            Files.write(PAGE, with(Files.readAllLines(PAGE), attack, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String line(String attack, long tried, long through, Duration took, String commit) {
        return "| %s | %,d | %,d | %,d | %d min %02d s | %s, %s, %d cores | `%s` |".formatted(attack, tried, through, tried - through, took.toMinutes(),
            took.toSecondsPart(), commit, LocalDate.now(), Runtime.getRuntime().availableProcessors(), test.getSimpleName());
    }

    /** The page with a line in its place: the attacks stand in the order of their names. */
    static List<String> with(List<String> page, String attack, String line) {
        var lines = new ArrayList<>(page);
        lines.removeIf(one -> one.startsWith("| " + attack + " |"));
        var first = lines.indexOf(RULE) + 1;
        lines.add(first, line);
        var last = first;
        while (last < lines.size() && lines.get(last).startsWith("|")) {
            last++;
        }
        lines.subList(first, last).sort(null);
        return lines;
    }

    /** With a plus where something was changed since; the page itself changes as the attacks write it. */
    private static String commit() {
        return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "--", ".", ":!docs/assurance.md").isEmpty() ? "" : "+");
    }

    private static String git(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("which commit is attacked can't be told", e);
        }
    }
}
