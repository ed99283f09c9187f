package org.xuanren.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xuanren.record.NewEntry;

/** The roster of the demo city, imported like any other into an empty database, and never again; before the server takes the first request. */
@Component
@Profile("demo")
class DemoRoster implements SmartInitializingSingleton {

    private final Roster roster;
    private final RosterImport imports;

    DemoRoster(Roster roster, RosterImport imports) {
        this.roster = roster;
        this.imports = imports;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() throws IOException {
        if (roster.posts().isEmpty()) {
            var report = new ImportReport();
            imports.importAll(List.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*")), NewEntry.SYSTEM, report);
            if (!report.refusedRows().isEmpty()) {
                throw new IllegalStateException("the demo roster is faulty: " + report.refusedRows());
            }
            LoggerFactory.getLogger(DemoRoster.class).info("demo roster loaded: {} rows", report.addedRows());
        }
    }
}
