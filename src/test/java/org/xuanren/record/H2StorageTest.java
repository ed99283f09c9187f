package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:record;DB_CLOSE_DELAY=-1;DEFAULT_LOCK_TIMEOUT=10000")
class H2StorageTest extends StorageContract {

    @Test
    void the_newest_entry_of_a_long_record_is_read_without_the_others() {
        assertThat(database.queryForObject("explain select seq from record_entry where chain = 'long' " + ChainReader.NEWEST, String.class))
            .contains("index sorted");
    }

    @Override
    boolean isH2() {
        return true;
    }

    @Override
    void unguarded(String statement) {
        database.execute("drop trigger record_entry_append_only");
        try {
            database.execute(statement);
        } finally {
            database.execute("create trigger record_entry_append_only before update, delete on record_entry for each row call \""
                + AppendOnlyTrigger.class.getName() + "\"");
        }
    }

    @Test
    void the_ends_of_all_records_are_found_in_one_going_through() {
        int rows = 2_000;
        database.update("insert into record_entry (chain, seq, at, actor, kind, step, payload, previous, hash) "
            + "select 'longer', x, now(), 'a', 'SUBMITTED', 's', '{}', '', '' from system_range(1, ?)", rows);
        var plan = database.queryForObject("explain analyze " + Checkpoints.HEADS, String.class);
        var all = database.queryForObject("select count(*) from record_entry", Integer.class);
        assertThat(Pattern.compile("scanCount: (\\d+)").matcher(plan).results().mapToInt(found -> Integer.parseInt(found.group(1))).sum()).as(plan)
            .isBetween(1, 2 * all);
    }
}
