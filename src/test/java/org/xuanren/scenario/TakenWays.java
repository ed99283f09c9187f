package org.xuanren.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes every node that a token left and every flow that it took, once its transaction has held. */
class TakenWays extends AbstractProcessEnginePlugin {

    private final Set<String> taken = new ConcurrentSkipListSet<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            configuration.setCustomPostBPMNParseListeners(listeners = new ArrayList<>());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                watch(process);
            }
        });
    }

    /** {@code diagram/node} and {@code diagram/flow} so far. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    void forget() {
        taken.clear();
    }

    static String name(String diagram, String id) {
        return diagram + "/" + id;
    }

    private void watch(ScopeImpl scope) {
        for (ActivityImpl activity : List.copyOf(scope.getActivities())) {
            activity.addListener(ExecutionListener.EVENTNAME_END, noting(scope, activity.getId()));
            for (var flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, noting(scope, flow.getId()));
            }
            watch(activity);
        }
    }

    private ExecutionListener noting(ScopeImpl scope, String id) {
        var name = name(((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey(), id);
        return execution -> Context.getCommandContext().getTransactionContext()
            .addTransactionListener(TransactionState.COMMITTED, committed -> taken.add(name));
    }
}
