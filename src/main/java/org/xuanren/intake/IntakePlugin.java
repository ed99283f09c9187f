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
    private final DoneTwice done;

    IntakePlugin(@Lazy Intake intake, Caller caller, DoneTwice done) {
        this.intake = intake;
        this.caller = caller;
        this.done = done;
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
        interceptors.add(new DoneTwiceInterceptor(done));
        interceptors.add(new StartFormInterceptor(intake));
    }
}
