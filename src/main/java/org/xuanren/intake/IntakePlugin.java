package org.xuanren.intake;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hangs the front door into the engine. */
@Component
class IntakePlugin extends AbstractProcessEnginePlugin {

    private final Intake intake;
    private final Caller caller;

    IntakePlugin(@Lazy Intake intake, Caller caller) {
        this.intake = intake;
        this.caller = caller;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            configuration.setCustomPostBPMNParseListeners(listeners = new ArrayList<>());
        }
        listeners.add(new IntakeParseListener(intake, caller));
        var interceptors = configuration.getCustomPreCommandInterceptorsTxRequired();
        if (interceptors == null) {
            configuration.setCustomPreCommandInterceptorsTxRequired(interceptors = new ArrayList<>());
        }
        interceptors.add(new DoneTwiceInterceptor(intake));
        interceptors.add(new StartFormInterceptor(intake));
    }
}
