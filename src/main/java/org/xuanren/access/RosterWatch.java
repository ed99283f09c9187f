package org.xuanren.access;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(RosterWatch.class);

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
        if (newest() == seen) {
            return;
        }
        try {
            renew(new RosterChanged());
        } catch (OptimisticLockingException e) {
            LOG.info("somebody else grants the open tasks anew at this moment");
        }
    }

    @EventListener
    void renew(RosterChanged changed) {
        var newest = newest();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(new OpenTasks((TaskRights) configuration.getResourceAuthorizationProvider(), (group, members) -> { }));
        seen = newest;
    }

    private long newest() {
        return record.last(HouseChain.SYSTEM.id(), EntryKind.IMPORTED).map(Entry::seq).orElse(0L);
    }
}
