package org.xuanren.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The files that are delivered with xuanren, to be changed by tests. */
final class Ours {

    private static final Map<String, byte[]> FILES = load();

    private Ours() { }

    /** A copy that the test may change. */
    static Map<String, byte[]> everything() {
        return new LinkedHashMap<>(FILES);
    }

    private static Map<String, byte[]> load() {
        var files = new LinkedHashMap<String, byte[]>();
        Stream.of("processes", "forms").map(Path::of).forEach(folder -> {
            try (var found = Files.list(folder)) {
                found.sorted().forEach(file -> files.put(file.getFileName().toString(), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    static String diagram(String process) {
        return new String(read(Path.of("processes", process + ".bpmn")), StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
