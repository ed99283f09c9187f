package org.xuanren.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PromptClaimsTest {

    private static final Command<?> CLAIM = new ClaimTaskCmd("task", "zhang");

    private static EmbeddedPostgres postgres;
    private static HikariDataSource connections;

    private final JdbcTemplate database = new JdbcTemplate(connections);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
    private final PromptClaims claims = new PromptClaims(transaction, database);
    private String waits;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
        connections = DataSourceBuilder.create().type(HikariDataSource.class).url(postgres.getJdbcUrl("postgres", "postgres")).username("postgres").build();
        connections.setMaximumPoolSize(1); // what one transaction sets would show in the next
    }

    @AfterAll
    static void stop() throws IOException {
        connections.close();
        postgres.close();
    }

    @Test
    void a_claim_does_not_wait_for_the_disk_and_what_follows_does() {
        assertThat(waitsIn(CLAIM)).isEqualTo("off");
        assertThat(waitsIn(new SubmitTaskFormCmd("task", null, false, false))).isEqualTo("on");
    }

    @Test
    void a_claim_within_another_transaction_takes_nothing_from_it() {
        assertThat(transaction.<String>execute(status -> waitsIn(CLAIM))).isEqualTo("on");
    }

    private String waitsIn(Command<?> command) {
        claims.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> executed) {
                waits = database.queryForObject("show synchronous_commit", String.class);
                return null;
            }
        });
        claims.execute(command);
        return waits;
    }
}
