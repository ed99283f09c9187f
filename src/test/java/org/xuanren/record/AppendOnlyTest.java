package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/** The database itself refuses to change or remove what was recorded, on both databases, made by the same changelog. */
class AppendOnlyTest {

    private static final List<String> TABLES = List.of("record_entry", "record_chain", "evidence", "selection_case", "paper",
        "paper_content");

    @Test // R-LOG-FILE
    void h2_refuses_updates_deletions_and_truncation() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:append-only")) {
            everyTableRefuses(connection, "binary varying");
            for (var table : TABLES) {
                assertThatThrownBy(() -> execute(connection, "truncate table " + table)).as(table).hasMessageContaining("Cannot truncate");
            }
        }
    }

    @Test // R-LOG-FILE
    void postgresql_refuses_updates_deletions_and_truncation() throws Exception {
        try (var postgres = EmbeddedPostgres.start(); var connection = postgres.getPostgresDatabase().getConnection()) {
            everyTableRefuses(connection, "bytea");
            for (var table : TABLES) {
                assertThatThrownBy(() -> execute(connection, "truncate " + table)).as(table).hasMessageContaining("只可追加");
            }
        }
    }

    private static void everyTableRefuses(Connection connection, String bytes) throws Exception {
        new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(connection)).update();
        connection.setAutoCommit(true);
        execute(connection, "insert into record_chain values ('2026-0001', now())");
        execute(connection, "insert into record_entry values ('2026-0001', 1, now(), 'zhang', null, 'OPENED', 's', null, '{}', 'p', 'h')");
        execute(connection, "insert into selection_case values ('2026-0001', 'TRANSFER', 'E2002', 'p', 't', now())");
        execute(connection, "insert into evidence values ('t', '2026-0001', 's', null, 'zhang', now(), '{}', 'h')");
        execute(connection, "insert into paper values ('p', '2026-0001', 's', null, 'k', 'f', 'm', 1, 1, 'h', null, 'zhang', now())");
        execute(connection, "insert into paper_content values ('h', cast('00' as " + bytes + "))");
        for (var table : TABLES) {
            var column = firstColumn(connection, table);
            assertThatThrownBy(() -> execute(connection, "update %s set %s = %s".formatted(table, column, column)))
                .as("update " + table).hasMessageContaining("只可追加，不可修改或删除（R-LOG-FILE）");
            assertThatThrownBy(() -> execute(connection, "delete from " + table)).as("delete from " + table)
                .hasMessageContaining("只可追加，不可修改或删除（R-LOG-FILE）");
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                assertThat(rows.getInt(1)).as(table).isEqualTo(1);
            }
        }
    }

    private static String firstColumn(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select * from " + table)) {
            return rows.getMetaData().getColumnName(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
