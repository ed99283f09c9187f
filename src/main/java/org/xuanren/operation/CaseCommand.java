package org.xuanren.operation;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.xuanren.guard.Operation;

/** An act as the engine executes it: with no more permission than the act needs. */
final class CaseCommand implements Command<Void>, Operation {

    private final Act act;
    private final Runnable deed;

    CaseCommand(Act act, Runnable deed) {
        this.act = act;
        this.deed = deed;
    }

    @Override
    public boolean permits(Class<?> command) {
        return act.needs(command);
    }

    /** Without the engine's authorizations: staff have no rights on process instances, and whether they may was asked before. */
    @Override
    public Void execute(CommandContext context) {
        return context.runWithoutAuthorization(() -> {
            deed.run();
            return null;
        });
    }
}
