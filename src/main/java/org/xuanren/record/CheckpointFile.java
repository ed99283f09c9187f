package org.xuanren.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The checkpoints outside the database: a file that is only appended to, best on a disk of somebody else. */
public final class CheckpointFile {

    /** Its name in the folder of checkpoints. */
    public static final String NAME = "checkpoints.jsonl";

    private final Path file;

    public CheckpointFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /** The lines as they are; none if there is no file yet. */
    public List<String> lines() {
        return lines(file);
    }

    /** The lines of a copy, wherever it is kept. */
    public static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoints in " + file + " can't be read", e);
        }
    }

    /** On return the line is on the disk. */
    void append(String line) {
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint can't be written to " + file, e);
        }
    }
}
