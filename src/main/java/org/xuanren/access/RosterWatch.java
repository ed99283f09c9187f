package org.xuanren.access;

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

/** Whoever is a relative of a candidate by a new roster has to stay away from the tasks that are open already (R-AVOID-WORK). */
@Component
class RosterWatch {

    private static final int MOST_TRIES = 20;

    private final ProcessEngine engine;
    private final CaseRecord record;
    private volatile long seen = -1;

    RosterWatch(ProcessEngine engine, CaseRecord record) {
        this.engine = engine;
        this.record = record;
    }

    /** At the start, and from time to time: somebody may have imported with the command of this program, which has no engine. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        if (newest() != seen) {
            renew(new RosterChanged());
        }
    }

    @EventListener
    void renew(RosterChanged changed) {
        var newest = newest();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        patiently(() -> configuration.getCommandExecutorTxRequired().execute(
            new OpenTasks((TaskRights) configuration.getResourceAuthorizationProvider(), (group, members) -> { })));
        seen = newest;
    }

    private long newest() {
        return record.last(HouseChain.SYSTEM.id(), EntryKind.IMPORTED).map(Entry::seq).orElse(0L);
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
