package org.xuanren.access;

import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.roster.RosterChanged;

/**
 * Whoever is a relative of a candidate by a new roster has to stay away from the tasks that are open already (R-AVOID-WORK), and whoever has left
 * a group from those that were made while he left it (R-ACC-MATRIX).
 */
@Component
class RosterWatch {

    private static final int MOST_TRIES = 20;

    private final ProcessEngine engine;
    private final CaseRecord record;
    private volatile long seen = -1;
    private volatile long settled = -1;

    RosterWatch(ProcessEngine engine, CaseRecord record) {
        this.engine = engine;
        this.record = record;
    }

    /**
     * At the start, and from time to time: somebody may have imported with the command of this program, which has no engine, and a task may have been
     * made at the moment of an import or a change of staff. What began before that ends after it: the next look renews once more.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        var newest = newest();
        if (newest != settled) {
            renew(new RosterChanged());
            settled = seen;
        }
        seen = newest;
    }

    @EventListener
    void renew(RosterChanged changed) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        patiently(() -> configuration.getCommandExecutorTxRequired().execute(
            new OpenTasks((TaskRights) configuration.getResourceAuthorizationProvider(), (group, members) -> { })));
    }

    private long newest() {
        return Stream.of(EntryKind.IMPORTED, EntryKind.STAFFED).flatMap(kind -> record.last(HouseChain.SYSTEM.id(), kind).stream())
            .mapToLong(Entry::seq).max().orElse(0);
    }

    /** Somebody may claim or complete a task at this very moment: then it is done anew with what is there by now. */
    static void patiently(Runnable work) {
        for (int left = MOST_TRIES; ; left--) {
            try {
                work.run();
                return;
            } catch (OptimisticLockingException e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }
}
