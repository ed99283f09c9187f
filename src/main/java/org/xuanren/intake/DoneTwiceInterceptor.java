package org.xuanren.intake;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/**
 * Tells the second of two who did the same task who was first. The engine would say that it can't find the task, or that there is
 * no right to it any more, or stumble over the execution that has gone on meanwhile.
 */
final class DoneTwiceInterceptor extends CommandInterceptor {

    private static final Field TASK = taskOfSubmission();

    private final Intake intake;

    DoneTwiceInterceptor(Intake intake) {
        this.intake = intake;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            if (command instanceof SubmitTaskFormCmd submission && !(e instanceof Refusal)) {
                intake.proven(task(submission)).ifPresent(row -> {
                    throw intake.doneAlready(Step.of(row.step()), row.actor(), row.at());
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
