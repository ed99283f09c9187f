package org.xuanren.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of the roster is never older than the transaction that asks, on both databases, whoever has changed it. */
class RosterMemoryTest {

    /** Each changes another table. */
    private static final List<String> CHANGES = List.of(
        "insert into organisation (code, name, kind, level) values ('o', '局', 'DEPARTMENT', 'COUNTY')",
        "update organisation set name = '委' where code = 'o'",
        "insert into post (code, title, organisation, level, chief, is_leading, internal, approved, party_secretary, party_post, dual_managed, body) "
            + "values ('p', '局长', 'o', 'COUNTY', true, true, false, 1, false, false, false, 'b')",
        "update post set approved = 2 where code = 'p'",
        "insert into cadre (id, name, identity_number, file) values ('c', '甲', '1', '{}')",
        "update cadre set account = 'li' where id = 'c'",
        "insert into kinship (cadre, relative) values ('c', 'd')",
        "delete from kinship where cadre = 'c'",
        "insert into holding (id, post, cadre, since) values ('h', 'p', 'c', date '2020-01-01')",
        "delete from holding where id = 'h'",
        "insert into membership (id, body, cadre, group_key, group_label, voter_level) values ('m', 'b', 'c', 'g', 'l', 'v')",
        "delete from membership where id = 'm'");

    private JdbcTemplate database;
    private TransactionTemplate transaction;
    private RosterMemory memory;
    private int readings;

    @Test
    void on_h2() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:roster-memory;DB_CLOSE_DELAY=-1");
        tells(source);
    }

    @Test
    void on_postgresql() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            tells(postgres.getPostgresDatabase());
        }
    }

    private void tells(DataSource source) throws Exception {
        var changelog = new SpringLiquibase();
        changelog.setDataSource(source);
        changelog.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
        changelog.setResourceLoader(new DefaultResourceLoader());
        changelog.afterPropertiesSet();
        database = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        memory = new RosterMemory(database);

        assertThat(asked()).as("at first").isOne();
        assertThat(asked()).as("remembered").isOne();
        for (var change : CHANGES) {
            var before = asked();
            database.update(change);
            assertThat(asked()).as(change).isEqualTo(before + 1);
            assertThat(asked()).as("remembered after " + change).isEqualTo(before + 1);
        }
        what_others_have_not_committed_is_not_seen();
        what_is_rolled_back_is_not_remembered();
        who_has_waited_asks_anew();
        without_its_row_nothing_is_remembered();
    }

    private void what_others_have_not_committed_is_not_seen() {
        var before = asked();
        transaction.executeWithoutResult(status -> {
            database.update("update post set approved = 3 where code = 'p'");
            assertThat(CompletableFuture.supplyAsync(this::asked).join()).isEqualTo(before);
        });
        assertThat(asked()).isEqualTo(before + 1);
    }

    private void what_is_rolled_back_is_not_remembered() {
        transaction.executeWithoutResult(status -> {
            database.update("update post set approved = 9 where code = 'p'");
            assertThat(approved()).isEqualTo(9);
            status.setRollbackOnly();
        });
        assertThat(transaction.<Integer>execute(status -> approved())).isEqualTo(3);
        database.update("update post set approved = 4 where code = 'p'");
        assertThat(transaction.<Integer>execute(status -> approved())).isEqualTo(4);
    }

    private void who_has_waited_asks_anew() {
        transaction.executeWithoutResult(status -> {
            assertThat(approved()).isEqualTo(4);
            CompletableFuture.runAsync(() -> database.update("update post set approved = 5 where code = 'p'")).join();
            memory.renew();
            assertThat(approved()).isEqualTo(5);
        });
    }

    private void without_its_row_nothing_is_remembered() {
        database.update("delete from roster_import");
        var before = asked();
        assertThat(asked()).as("each of both questions").isEqualTo(before + 2);
    }

    /** How often the question was not remembered, after it has been asked once more. */
    private int asked() {
        transaction.executeWithoutResult(status -> {
            memory.answer("readings", List.of(), () -> ++readings);
            memory.answer("readings", List.of(), () -> ++readings);
        });
        return readings;
    }

    private int approved() {
        return memory.answer("approved", List.of("p"), () -> database.queryForObject("select approved from post where code = 'p'", Integer.class));
    }
}
