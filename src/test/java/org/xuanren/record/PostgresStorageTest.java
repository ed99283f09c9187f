package org.xuanren.record;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@Import(PostgresStorageTest.OnPostgres.class)
@DirtiesContext // its database ends with this class
class PostgresStorageTest extends StorageContract {

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
    boolean isH2() {
        return false;
    }

    @Override
    void unguarded(String statement) {
        database.execute("alter table record_entry disable trigger all; " + statement + "; alter table record_entry enable trigger all");
    }
}
