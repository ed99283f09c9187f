package org.xuanren.roster;

import java.util.List;
import java.util.Locale;
import liquibase.change.custom.CustomSqlChange;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawSqlStatement;

/**
 * A change for Liquibase: from now on each transaction that changes the table leaves another stamp in {@code roster_import}, seen by others when its
 * changes are. In a change set:
 *
 * <pre>- customChange: {class: org.xuanren.roster.RosterStamp, table: post}</pre>
 *
 * The change log knows this class by its name: it must never be renamed, nor what it does changed after a release.
 */
public final class RosterStamp implements CustomSqlChange {

    private String table;

    public void setTable(String table) {
        this.table = table;
    }

    public String getTable() {
        return table;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        var sql = database instanceof PostgresDatabase ? onPostgres() : onH2();
        return sql.stream().map(RawSqlStatement::new).toArray(SqlStatement[]::new);
    }

    /** The number of the transaction, once: a row that is changed ten thousand times in one transaction becomes slow. */
    private List<String> onPostgres() {
        return List.of("create or replace function stamp_roster() returns trigger language plpgsql as $$ begin "
                + "update roster_import set stamp = txid_current() where stamp <> txid_current(); return null; end $$",
            "create trigger %1$s_stamped after insert or update or delete or truncate on %1$s for each statement execute function stamp_roster()".formatted(table));
    }

    /** A number of a sequence, which no roll-back gives out again. */
    private List<String> onH2() {
        return List.of("create sequence if not exists roster_stamp", "create trigger %1$s_stamped after insert, update, delete on %1$s for each row call \"%2$s\"".formatted(table, RosterStampTrigger.class.getName()));
    }

    @Override
    public ValidationErrors validate(Database database) {
        var errors = new ValidationErrors();
        if (table == null || !table.toLowerCase(Locale.ROOT).matches("[a-z_0-9]+")) {
            errors.addError("RosterStamp needs the name of a table, not " + table);
        }
        return errors;
    }

    @Override
    public String getConfirmationMessage() {
        return table + " is stamped when it changes";
    }

    @Override
    public void setUp() { }

    @Override
    public void setFileOpener(ResourceAccessor accessor) { }
}
