package org.xuanren.intake;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.xuanren.statute.Refusal;

/**
 * Tells the second of two who did the same task who was first. The engine would say that it can't find the task, or that there is
 * no right to it any more, or stumble over the execution that has gone on meanwhile.
 */
final class DoneTwiceInterceptor extends CommandInterceptor {

    private static final Field TASK = taskOfSubmission();

    private final DoneTwice done;

    DoneTwiceInterceptor(DoneTwice done) {
        this.done = done;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            if (command instanceof SubmitTaskFormCmd submission && !(e instanceof Refusal)) {
                done.told(task(submission)).ifPresent(refusal -> {
                    throw refusal;
                });
            }
            throw e;
        }
    }

    private static String task(SubmitTaskFormCmd submission) {
        try {
            return (String) TASK.get(submission);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field taskOfSubmission() {
        try {
            var field = SubmitTaskFormCmd.class.getDeclaredField("taskId"); // the engine offers no getter
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("not the engine that this was written for", e);
        }
    }
}
