package org.xuanren.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Date;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Remembers when tasks and activities began: that never changes, and the engine would read it again whenever one of them does. */
final class KnownStarts extends DbHistoryEventHandler {

    private static final int KEPT = 50_000;

    /** Whoever adds an entry also does the housekeeping: to wake another thread for it costs more than the statement that is spared. */
    private final Cache<String, Date> starts = Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (!(event instanceof HistoricTaskInstanceEventEntity || event instanceof HistoricActivityInstanceEventEntity)) {
            super.insertOrUpdate(event);
            return;
        }
        var scope = (HistoricScopeInstanceEvent) event;
        var start = isInitialEvent(event) ? null : starts.getIfPresent(event.getId());
        if (start == null || getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null) {
            super.insertOrUpdate(event);
            if (scope.getStartTime() != null) {
                starts.put(event.getId(), scope.getStartTime());
            }
        } else {
            scope.setStartTime(start);
            getDbEntityManager().merge(event);
        }
    }
}
