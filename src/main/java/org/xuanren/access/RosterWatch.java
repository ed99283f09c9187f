package org.xuanren.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xuanren.roster.RosterChanged;

/** Whoever is a relative of a candidate by a new roster has to stay away from the tasks that are open already (R-AVOID-WORK). */
@Component
class RosterWatch {

    private final ProcessEngine engine;

    RosterWatch(ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void renew(RosterChanged changed) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(new OpenTasks((TaskRights) configuration.getResourceAuthorizationProvider(), (group, members) -> { }));
    }
}
