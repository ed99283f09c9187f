package org.xuanren.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.stereotype.Component;

/** Puts managers that ask less into the places of the engine's own. */
@Component
class SparingEngine extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var sessions = configuration.getCustomSessionFactories();
        if (sessions == null) {
            configuration.setCustomSessionFactories(sessions = new ArrayList<>());
        }
        sessions.add(instead(AuthorizationManager.class, PlainGrants.class));
        sessions.add(instead(ProcessDefinitionManager.class, KnownDefinitions.class));
        sessions.add(instead(TaskManager.class, LoneTasks.class));
        sessions.add(instead(VariableInstanceManager.class, BareTasks.class));
        configuration.setHistoryEventProducer(new KnownHistory());
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(new KnownStarts());
    }

    /** What {@link PlainGrants} relies on: rights are granted by the program alone (guard), and it revokes none. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
    }

    private static <M extends Session> SessionFactory instead(Class<M> place, Class<? extends M> manager) {
        return new GenericManagerFactory(manager) {
            @Override
            public Class<?> getSessionType() {
                return place;
            }
        };
    }
}
