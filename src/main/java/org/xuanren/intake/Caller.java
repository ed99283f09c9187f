package org.xuanren.intake;

import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Who calls the engine right now. */
@Component
class Caller {

    /** @return the login, or null if nobody is logged in (the engine itself, a test without login) */
    String login() {
        var authentication = Context.getCommandContext() == null ? null : Context.getCommandContext().getAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }
}
