package org.xuanren.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Takes a process definition as it was parsed. The engine reads its row again in every command, since it might have been suspended,
 * deleted or given another time to live meanwhile; the guard refuses all three to everybody.
 */
public class KnownDefinitions extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
        var parsed = Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
        return parsed == null ? super.findLatestProcessDefinitionById(id) : parsed;
    }
}
