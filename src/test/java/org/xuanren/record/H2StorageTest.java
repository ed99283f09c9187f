package org.xuanren.record;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:record;DB_CLOSE_DELAY=-1;DEFAULT_LOCK_TIMEOUT=10000")
class H2StorageTest extends StorageContract {

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
