package org.xuanren.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Names the process definition of an event as it was parsed ({@link KnownDefinitions}). */
final class KnownHistory extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        return id == null ? null : Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionById(id);
    }
}
