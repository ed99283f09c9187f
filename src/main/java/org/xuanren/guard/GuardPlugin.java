package org.xuanren.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Hangs the guard into the engine. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;

    GuardPlugin(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(outermost(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
            outermost(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        ((SpringProcessEngineConfiguration) configuration).setBeans(new DiagramBeans(beans));
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true); // else such an error ends a case as completed
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setGroupResourceWhitelistPattern("[a-z0-9-]+"); // group ids are kebab-case
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
    }

    private static List<CommandInterceptor> outermost(List<CommandInterceptor> present) {
        var interceptors = new ArrayList<CommandInterceptor>();
        interceptors.add(new RefusalInterceptor());
        if (present != null) {
            interceptors.addAll(present);
        }
        return interceptors;
    }
}
