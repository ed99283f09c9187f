package org.xuanren.guard;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.context.request.RequestContextHolder;

/** Who asks the engine: a login, the program itself, or nobody. */
final class Asker {

    private Asker() { }

    /** Null for the program itself, and for nobody. */
    static String login(IdentityService identity) {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    /** A thread that answers a request without a login: the program has threads of its own for what it does itself. */
    static boolean isNobody(IdentityService identity) {
        return login(identity) == null && RequestContextHolder.getRequestAttributes() != null;
    }
}
