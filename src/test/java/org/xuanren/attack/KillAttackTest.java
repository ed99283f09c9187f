package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xuanren.scenario.Child;

/**
 * While the program works several cases at once, the server of its database is killed ({@code kill -9}) at random points, and the program goes on once that is
 * up again; then the program is killed and started again, every fifth time together with the server.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KillAttackTest {

    private final Assurance assurance = Assurance.of(this);
    /** Houses at the same time, each with its own PostgreSQL. */
    private static final int HOUSES = Assurance.FULL ? 2 : 1;
    private static final int KILLS = Assurance.FULL ? 51 : 2;
    private static final int SEED = 20261123;

    @TempDir
    Path folder;

    @Test // R-GEN-ORDER, R-LOG-FILE
    void nothing_is_lost_doubled_or_half_done_on_postgresql() throws Exception {
        var servers = new ArrayList<KilledServer>();
        var killed = new ArrayList<KilledHouse>();
        try {
            var classes = Assurance.FULL ? SharedClasses.of(Files.createDirectory(folder.resolve("classes"))) : Child.CLASSES;
            for (int house = 0; house < HOUSES; house++) {
                var server = new KilledServer(folder.resolve("database" + house));
                servers.add(server);
                killed.add(new KilledHouse(classes, server.url(), "postgres", Files.createDirectory(folder.resolve("house" + house)), Optional.of(server), SEED + house));
            }
            var streets = Executors.newFixedThreadPool(HOUSES);
            try {
                for (var end : streets.invokeAll(killed.stream().map(house -> house.attack(KILLS)).toList())) {
                    end.get();
                }
            } finally {
                streets.shutdownNow();
            }
            var through = killed.stream().mapToInt(KilledHouse::through).sum();
            assurance.tell("kill -9 under load on PostgreSQL", HOUSES * KILLS, through);
            assertThat(killed).flatExtracting(KilledHouse::faults).isEmpty();
            if (Assurance.FULL) { // of two or three nothing follows
                assertThat(killed.stream().mapToInt(KilledHouse::amidst).sum()).as("most kills come while a submission is on its way").isGreaterThan(HOUSES * KILLS / 2);
            }
        } finally {
            for (var server : servers) {
                server.close();
            }
        }
    }

    @Test // R-GEN-ORDER, R-LOG-FILE
    void nor_on_the_embedded_database() throws Exception {
        var killed = new KilledHouse(Child.CLASSES, Child.databaseIn(folder), "sa", folder, Optional.empty(), SEED);
        killed.attack(1).call();
        assertThat(List.of(killed)).flatExtracting(KilledHouse::faults).isEmpty();
        assertThat(folder.resolve("xuanren.trace.db")).as("nothing that H2 complains about").doesNotExist();
    }
}
