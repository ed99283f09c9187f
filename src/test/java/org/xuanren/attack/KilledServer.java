package org.xuanren.attack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A PostgreSQL that dies as by a power cut, all its processes at once, and comes up again on what it has written by then. */
final class KilledServer implements AutoCloseable {

    private static final int ANY_PORT = 0;

    private final Path data;
    private EmbeddedPostgres server;

    KilledServer(Path data) throws IOException {
        this.data = data;
        server = started(ANY_PORT);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** {@code kill -9} of each of its processes: none has the time to end anything in good order. */
    void cut() throws IOException {
        var first = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0))).orElseThrow();
        var all = Stream.concat(Stream.of(first), first.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** At the same address, after a recovery from its own log. */
    void comesUp() throws IOException {
        var port = server.getPort();
        server.close();
        server = started(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private EmbeddedPostgres started(int port) throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port).setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
    }
}
