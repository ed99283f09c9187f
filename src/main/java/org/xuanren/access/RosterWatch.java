package org.xuanren.access;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xuanren.roster.RosterChanged;

/** Whoever is a relative of a candidate by a new roster has to stay away from the tasks that are open already (R-AVOID-WORK). */
@Component
class RosterWatch {

    private static final int MOST_TRIES = 20;

    private final ProcessEngine engine;

    RosterWatch(ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void renew(RosterChanged changed) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        patiently(() -> configuration.getCommandExecutorTxRequired().execute(
            new OpenTasks((TaskRights) configuration.getResourceAuthorizationProvider(), (group, members) -> { })));
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
