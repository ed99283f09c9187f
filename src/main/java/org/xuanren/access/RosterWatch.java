package org.xuanren.access;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xuanren.roster.RosterChanged;

/** Whoever is a relative of a candidate by a new roster has to stay away from the tasks that are open already (R-AVOID-WORK). */
@Component
class RosterWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RosterWatch.class);

    private final ProcessEngine engine;

    RosterWatch(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Somebody may have imported on the command line meanwhile. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void catchUp() {
        try {
            renew(new RosterChanged());
        } catch (OptimisticLockingException e) {
            LOG.info("somebody else grants the open tasks anew at this moment");
        }
    }

    @EventListener
    void renew(RosterChanged changed) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(new OpenTasks((TaskRights) configuration.getResourceAuthorizationProvider(), (group, members) -> { }));
    }
}
