package org.xuanren.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** Tasks have no variables of their own: forms make none (ADR 4), and the guard refuses to set one. */
public class BareTasks extends VariableInstanceManager {

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(String task, Collection<String> names) {
        return new ArrayList<>(); // the engine adds to it
    }
}
