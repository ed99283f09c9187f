package org.xuanren.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.stereotype.Component;

/**
 * The engine's full history but what it keeps twice: who was given a task stands in its operation log, and who did it in the
 * history of the task once it is done.
 */
@Component
class HouseHistory extends AbstractProcessEnginePlugin implements HistoryLevel {

    private static final int ID = 71; // 0 to 3 are the engine's own
    private static final Set<HistoryEventTypes> KEPT_ELSEWHERE = EnumSet.of(HistoryEventTypes.TASK_INSTANCE_UPDATE,
        HistoryEventTypes.IDENTITY_LINK_ADD, HistoryEventTypes.IDENTITY_LINK_DELETE);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(this));
        configuration.setHistory(getName());
    }

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "xuanren";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return !(type instanceof HistoryEventTypes known && KEPT_ELSEWHERE.contains(known));
    }
}
