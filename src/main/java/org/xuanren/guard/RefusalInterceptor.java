package org.xuanren.guard;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * The outermost interceptor: digs a refusal out of whatever the engine wrapped around it, so that its sentence is all that
 * staff read. In the log a refusal is one line without its sentence, which may name people; what failed keeps its stack trace.
 */
final class RefusalInterceptor extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalInterceptor.class);
    private static final Pattern RULE = Pattern.compile("R-[A-Z0-9-]+");

    private static final ThreadLocal<RuntimeException> LAST = new ThreadLocal<>();

    private final Supplier<IdentityService> identity;

    RefusalInterceptor(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var outermost = Context.getCommandContext() == null;
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            var refusal = refusalIn(e);
            LAST.set(refusal);
            if (outermost && refusal != null) {
                LOG.info("{} of {} refused: {}", command.getClass().getSimpleName(), login(), rules(refusal));
            } else if (outermost && RestAnswers.fails(e)) {
                LOG.error("{} of {} failed", command.getClass().getSimpleName(), login(), e);
            }
            throw refusal == null ? e : refusal;
        }
    }

    /** The refusal that somebody has wrapped who kept its sentence and nothing else, as the REST API does for jobs. Asked once. */
    static Optional<RuntimeException> behind(String message) {
        var last = LAST.get();
        LAST.remove();
        return Optional.ofNullable(last).filter(refusal -> message != null && message.endsWith(refusal.getMessage()));
    }

    static RuntimeException refusalIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof RecordRefusal) {
                return (RuntimeException) cause;
            }
            if (cause instanceof SuspendedEntityInteractionException) {
                return Refusal.of("本案已暂停办理", RuleId.of("R-GEN-ORDER"), "请在恢复办理后再提交；暂停的理由见任务页上方");
            }
        }
        return null;
    }

    private static String rules(RuntimeException refusal) {
        return RULE.matcher(refusal.getMessage()).results().map(MatchResult::group).distinct().collect(Collectors.joining(", "));
    }

    private String login() {
        var login = Asker.login(identity.get());
        return login != null ? login : Asker.isNobody(identity.get()) ? "somebody without a login" : "system";
    }
}
