package org.xuanren.attack;

import java.util.Optional;
import org.xuanren.record.AppendOnlyTrigger;
import org.xuanren.scenario.Story;

/** On H2, where the demonstration runs. */
@Story
class DatabaseAttackTest extends DatabaseAttack {

    @Override
    String attack() {
        return "edits of record, evidence and papers in the database";
    }

    @Override
    int every(int rows) {
        return Assurance.FULL ? 1 : Math.max(1, rows / 10);
    }

    @Override
    void switchTriggerOff(String table) {
        database().execute("drop trigger " + table + "_append_only");
    }

    @Override
    void switchTriggerOn(String table) {
        database().execute("create trigger %s_append_only before update, delete on %s for each row call \"%s\"".formatted(table, table,
            AppendOnlyTrigger.class.getName()));
    }

    @Override
    String later(String column) {
        return "dateadd(millisecond, 1, " + column + ")";
    }

    @Override
    Optional<String> half() {
        return Optional.of("U&'\\D83D'");
    }

    @Override
    String bytes(String text) {
        return "rawtohex('" + text + "')";
    }
}
