package org.xuanren.roster;

import java.io.IOException;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xuanren.record.NewEntry;

/** The roster of the demo city, imported like any other into an empty database, and never again. */
@Component
@Profile({"demo", "story"})
class DemoRoster {

    private final Roster roster;
    private final RosterImport imports;

    DemoRoster(Roster roster, RosterImport imports) {
        this.roster = roster;
        this.imports = imports;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(-10)
    void load() throws IOException {
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
