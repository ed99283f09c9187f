package org.xuanren.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The same on PostgreSQL, whose own processor time is told apart. */
@Import(VerifyOnPostgresBenchmark.OnPostgres.class)
@DirtiesContext // its database ends with this class
class VerifyOnPostgresBenchmark extends VerifyBenchmark {

    @TestConfiguration
    static class OnPostgres {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return DataSourceBuilder.create().type(HikariDataSource.class).url(postgres.getJdbcUrl("postgres", "postgres"))
                .username("postgres").build();
        }
    }

    @Override
    String where() {
        return "PostgreSQL";
    }

    @Override
    Duration server() {
        var ours = ProcessHandle.of(database.queryForObject("select pg_backend_pid()", Long.class)).flatMap(ProcessHandle::parent);
        return ours.stream().flatMap(ProcessHandle::children).flatMap(one -> one.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }
}
