package org.xuanren.guard;

import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * The outermost interceptor: digs a refusal out of whatever the engine wrapped around it, so that its sentence is all that
 * staff read, and marks the web answer as the caller's fault.
 */
final class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal || cause instanceof RecordRefusal) {
                    RefusalStatusFilter.mark(RefusalStatusFilter.UNPROCESSABLE);
                    throw (RuntimeException) cause;
                }
                if (cause instanceof SuspendedEntityInteractionException) {
                    RefusalStatusFilter.mark(RefusalStatusFilter.UNPROCESSABLE);
                    throw Refusal.of("本案已暂停办理", RuleId.of("R-GEN-ORDER"), "请在恢复办理后再提交；暂停的理由见『案件处置』");
                }
            }
            throw e;
        }
    }
}
