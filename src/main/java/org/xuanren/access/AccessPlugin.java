package org.xuanren.access;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs rights and recusal into the engine. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Recusal> recusal;

    AccessPlugin(ObjectProvider<Recusal> recusal) {
        this.recusal = recusal;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new TaskRights(recusal::getObject));
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            configuration.setCustomPostBPMNParseListeners(listeners = new ArrayList<>());
        }
        listeners.add(new AccessParseListener(recusal::getObject));
    }
}
