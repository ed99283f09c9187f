package org.xuanren.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** The same complete case with the same form data, here and on a stock engine, turn by turn in one run. */
class CaseBenchmark {

    private static final int WARM_UP = Integer.getInteger("xuanren.bench.warmup", 60);
    private static final int ROUNDS = Integer.getInteger("xuanren.bench.rounds", 20);

    /** Rounds in which statements are counted and no time is taken. */
    private static final int COUNTED = 3;

    /** Rounds in which it is looked where a completion of ours is. */
    private static final int SAMPLED = 20;

    @TempDir Path folder;

    @Test
    void on_postgresql_with_fsync() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start()) {
            for (var name : List.of("ours", "stock")) {
                try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
            }
            compare("PostgreSQL, fsync on", pool(postgres.getJdbcUrl("postgres", "ours"), "postgres"), pool(postgres.getJdbcUrl("postgres", "stock"), "postgres"));
        }
    }

    @Test
    void on_h2_in_a_file() throws Exception {
        compare("H2 in a file", pool("jdbc:h2:file:" + folder.resolve("ours") + ";WRITE_DELAY=0", "sa"),
            pool("jdbc:h2:file:" + folder.resolve("stock") + ";WRITE_DELAY=0", "sa"));
    }

    private static void compare(String where, HikariDataSource forUs, HikariDataSource forStock) throws Exception {
        var countedHere = new Counted();
        var countedThere = new Counted();
        var here = new Measured(countedHere);
        var there = new Measured(countedThere);
        try (forUs; forStock; here; there; var ours = new OurHouse(countedHere.over(forUs), here)) {
            ours.runCase();
            try (var stock = new StockHouse(countedThere.over(forStock), there, ours.deeds())) {
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    if (round == 0) {
                        here.forget();
                        there.forget();
                    }
                    if (round % 2 == 0) {
                        ours.runCase();
                        stock.runCase();
                    } else {
                        stock.runCase();
                        ours.runCase();
                    }
                }
                for (var counted : List.of(countedHere, countedThere)) {
                    counted.count(true);
                }
                for (int round = 0; round < COUNTED; round++) {
                    ours.runCase();
                    stock.runCase();
                }
                countedHere.count(false);
                here.sample();
                for (int round = 0; round < SAMPLED; round++) {
                    ours.runCase();
                }
            }
        }
        report(where, here, there);
        assertThat(here.tasks()).as("both did the same tasks").isEqualTo(there.tasks());
    }

    private static void report(String where, Measured here, Measured there) throws Exception {
        var lines = new ArrayList<String>();
        lines.add("%s: %d cases of %d tasks each, after %d to warm up".formatted(where, ROUNDS, here.tasks(), WARM_UP));
        lines.add("  ours  " + here);
        lines.add("  stock " + there);
        lines.add("  ratio of cases/s: %.2f   of p50: %.2f   of p95: %.2f".formatted(here.casesPerSecond() / there.casesPerSecond(),
            there.percentile(50) / here.percentile(50), there.percentile(95) / here.percentile(95)));
        var text = String.join("\n", lines) + "\n";
        System.out.print(text);
        var file = "benchmark-" + where.replaceAll("\\W+", "-");
        Files.writeString(Path.of("target", file + ".txt"), text);
        Files.write(Path.of("target", file + "-statements-ours.txt"), here.profile());
        Files.write(Path.of("target", file + "-statements-stock.txt"), there.profile());
    }

    private static HikariDataSource pool(String url, String user) {
        return DataSourceBuilder.create().type(HikariDataSource.class).url(url).username(user).password("").build();
    }
}
