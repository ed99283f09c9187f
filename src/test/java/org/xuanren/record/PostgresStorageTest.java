package org.xuanren.record;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.xuanren.scenario.OnPostgres;

@Import(OnPostgres.class)
@DirtiesContext // its database ends with this class
class PostgresStorageTest extends StorageContract {

    @Override
    boolean isH2() {
        return false;
    }

    @Override
    void unguarded(String statement) {
        database.execute("alter table record_entry disable trigger all; " + statement + "; alter table record_entry enable trigger all");
    }
}
