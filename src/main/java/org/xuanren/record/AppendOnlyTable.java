package org.xuanren.record;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import liquibase.change.custom.CustomSqlChange;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawSqlStatement;

/**
 * A change for Liquibase: from now on the table takes new rows, and nothing else. In a change set:
 *
 * <pre>- customChange: {class: org.xuanren.record.AppendOnlyTable, table: paper, key: id}</pre>
 *
 * The change log knows this class by its name: it must never be renamed, nor what it does changed after a release.
 */
public final class AppendOnlyTable implements CustomSqlChange {

    static final String SENTENCE = "表 %s 只可追加，不可修改或删除（R-LOG-FILE）。更正请另行追加记录。";
    static final String STATE = "45000";

    private String table;
    private String key;

    public void setTable(String table) {
        this.table = table;
    }

    public String getTable() {
        return table;
    }

    /** Columns of the primary key, separated by commas. */
    public void setKey(String key) {
        this.key = key;
    }

    public String getKey() {
        return key;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        var sql = database instanceof PostgresDatabase ? onPostgres() : onH2();
        return sql.stream().map(RawSqlStatement::new).toArray(SqlStatement[]::new);
    }

    private List<String> onPostgres() {
        return List.of(
            "create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '"
                + SENTENCE.formatted("%") + "', tg_table_name using errcode = '" + STATE + "'; end $$",
            "create trigger %1$s_append_only before update or delete or truncate on %1$s for each statement execute function refuse_change()"
                .formatted(table));
    }

    /** H2 asks no trigger before it truncates a table, but never truncates one that a foreign key points to, be it its own. */
    private List<String> onH2() {
        return List.of(
            "create trigger %1$s_append_only before update, delete on %1$s for each row call \"%2$s\""
                .formatted(table, AppendOnlyTrigger.class.getName()),
            "alter table %1$s add constraint %1$s_not_truncated foreign key (%2$s) references %1$s (%2$s)".formatted(table, key));
    }

    @Override
    public ValidationErrors validate(Database database) {
        var errors = new ValidationErrors();
        if (Stream.of(table, key).anyMatch(text -> text == null || !text.toLowerCase(Locale.ROOT).matches("[a-z_0-9, ]+"))) {
            errors.addError("AppendOnlyTable needs the name of a table and the columns of its key, not " + table + " and " + key);
        }
        return errors;
    }

    @Override
    public String getConfirmationMessage() {
        return table + " is append-only";
    }

    @Override
    public void setUp() { }

    @Override
    public void setFileOpener(ResourceAccessor accessor) { }
}
