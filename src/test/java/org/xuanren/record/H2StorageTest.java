package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;

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
}
