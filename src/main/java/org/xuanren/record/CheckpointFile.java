package org.xuanren.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The checkpoints outside the database: a file that is only appended to, best on a disk of somebody else. */
public final class CheckpointFile {

    /** Its name in the folder of checkpoints. */
    public static final String NAME = "checkpoints.jsonl";

    private static final String LOCK = "checkpoints.lock";
    /** A file lock is one of the whole program. */
    private static final ReentrantLock MINE = new ReentrantLock();

    private final Path file;

    public CheckpointFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /** The lines as they are; none if there is no file yet. */
    public List<String> lines() {
        return lines(file);
    }

    /** Another one whenever the file was written to or replaced. @param inode whatever the file system knows it by */
    record Stamp(long size, FileTime written, Object inode) {

        static final Stamp OF_NONE = new Stamp(0, null, null);
    }

    /** Gates ask often: an exception each time while there is no file yet would cost as much as two statements. */
    Stamp stamp() {
        if (!file.toFile().exists() && !isOutOfReach()) {
            return Stamp.OF_NONE;
        }
        try {
            var there = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(there.size(), there.lastModifiedTime(), there.fileKey());
        } catch (NoSuchFileException none) {
            return Stamp.OF_NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoints in " + file + " can't be read", e);
        }
    }

    /** Whether a folder on the way to it may not be entered: then nothing can be said of what is there. */
    private boolean isOutOfReach() {
        var folder = file.toFile().getAbsoluteFile().getParentFile();
        while (!folder.exists()) {
            folder = folder.getParentFile();
        }
        return !folder.canExecute();
    }

    /** The lines of a copy, wherever it is kept; without what a crash has left of the last one. */
    public static List<String> lines(Path file) {
        var text = new String(bytes(file), StandardCharsets.UTF_8);
        var lines = new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
        if (!lines.isEmpty() && !text.endsWith("\n") && !isWhole(lines.get(lines.size() - 1))) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static boolean isWhole(String line) {
        try {
            Checkpoint.read(line);
            return true;
        } catch (IllegalArgumentException torn) {
            return false;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoints in " + file + " can't be read", e);
        }
    }

    /** Nobody else who shares the folder, another node or thread, is between database and file until it is closed. */
    Lock lock() {
        MINE.lock();
        try {
            Files.createDirectories(file.getParent());
            var channel = FileChannel.open(file.resolveSibling(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new Lock(channel);
        } catch (IOException e) {
            MINE.unlock();
            throw new UncheckedIOException("the folder of " + file + " can't be locked", e);
        }
    }

    record Lock(FileChannel channel) implements AutoCloseable {

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the lock can't be given back", e);
            } finally {
                MINE.unlock();
            }
        }
    }

    /** What a crash or a full disk has left of the last line: it ends in no line break and is no checkpoint. */
    Optional<byte[]> torn() {
        var bytes = bytes(file);
        var end = endOfLines(bytes);
        var rest = Arrays.copyOfRange(bytes, end, bytes.length);
        return rest.length == 0 || isWhole(new String(rest, StandardCharsets.UTF_8)) ? Optional.empty() : Optional.of(rest);
    }

    private static int endOfLines(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Takes the torn line away, and ends the last one. */
    void mend() {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - torn().map(rest -> rest.length).orElse(0));
            if (endOfLines(bytes(file)) < channel.size()) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the torn line can't be taken from " + file, e);
        }
    }

    /** On return the line is on the disk. */
    void append(String line) {
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint can't be written to " + file, e);
        }
    }
}
