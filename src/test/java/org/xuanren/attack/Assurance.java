package org.xuanren.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;

/** The counts of the last full run, in {@code docs/assurance.md}: one line an attack, written by the attack itself. */
public final class Assurance {

    private static final Path PAGE = Path.of("docs", "assurance.md");
    /** Not the page itself: its lock would be gone as soon as the page is read, since that closes the page once. */
    private static final Path LOCK = Path.of("target", "assurance.lock");
    private static final String HEAD = "|---|---|---|---|";

    /** Whether everything is attacked ({@code ./mvnw -Pattack verify}) or the quick selection that belongs to every build. */
    public static final boolean FULL = Boolean.getBoolean("xuanren.attack");

    private Assurance() { }

    /** Writes the line of an attack if the run is a full one. */
    public static void tell(String attack, long tried, long through, long found) {
        if (!FULL) {
            return;
        }
        try (var door = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE); var alone = door.lock()) { // attacks run in several processes
            var lines = new ArrayList<>(Files.readAllLines(PAGE));
            var line = "| %s | %,d | %,d | %,d |".formatted(attack, tried, through, found);
            lines.removeIf(one -> one.startsWith("| " + attack + " |"));
            lines.add(lines.indexOf(HEAD) + 1, line);
            var first = lines.indexOf(HEAD) + 1;
            var last = first;
            while (last < lines.size() && lines.get(last).startsWith("|")) {
                last++;
            }
            lines.subList(first, last).sort(null);
            Files.write(PAGE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
