package org.xuanren;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start where everything is kept: who tries the house out should know which file to save or to throw away. */
@Component
class StorageNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StorageNotice.class);

    private final DataSource storage;

    StorageNotice(DataSource storage) {
        this.storage = storage;
    }

    @EventListener(ApplicationStartedEvent.class)
    void say() throws SQLException {
        LOG.info("data is kept in {}", place());
    }

    String place() throws SQLException {
        try (var connection = storage.getConnection(); var statement = connection.createStatement()) {
            var product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("H2")) {
                return product + " database " + connection.getCatalog();
            }
            try (var rows = statement.executeQuery("call database_path()")) {
                rows.next();
                var path = rows.getString(1);
                return path == null ? "memory: it is lost at the end" : path + ".mv.db";
            }
        }
    }
}
