package org.xuanren.attack;

import java.util.Optional;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.xuanren.scenario.OnPostgres;
import org.xuanren.scenario.Story;

/** On PostgreSQL, where an organisation runs: the same kinds of edits, of one row in some. */
@Story
@Import(OnPostgres.class)
@DirtiesContext // its database ends with this class
class PostgresAttackTest extends DatabaseAttack {

    @Override
    String attack() {
        return "the same edits on PostgreSQL";
    }

    @Override
    int every(int rows) {
        return Math.max(1, rows / (Assurance.FULL ? 40 : 4));
    }

    @Override
    void switchTriggerOff(String table) {
        database().execute("alter table %s disable trigger %s_append_only".formatted(table, table));
    }

    @Override
    void switchTriggerOn(String table) {
        database().execute("alter table %s enable trigger %s_append_only".formatted(table, table));
    }

    @Override
    String later(String column) {
        return column + " + interval '1 millisecond'";
    }

    @Override
    Optional<String> half() {
        return Optional.empty();
    }

    @Override
    String bytes(String text) {
        return "'" + text + "'::bytea";
    }
}
