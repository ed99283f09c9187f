package org.xuanren.oversight;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The names of colleagues, whom clerks may not look up at large. */
@Component
class StaffNames {

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identity;

    StaffNames(ProcessEngineConfigurationImpl engine, IdentityService identity) {
        this.engine = engine;
        this.identity = identity;
    }

    /** Surname first; who is not known, or has no name, is missing. */
    Map<String, String> names(Collection<String> logins) {
        if (logins.isEmpty()) {
            return Map.of();
        }
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() ->
            identity.createUserQuery().userIdIn(logins.toArray(String[]::new)).list().stream().filter(user -> !name(user).isEmpty())
                .collect(Collectors.toMap(User::getId, StaffNames::name))));
    }

    private static String name(User user) {
        return (user.getFirstName() == null ? "" : user.getFirstName()) + (user.getLastName() == null ? "" : user.getLastName());
    }
}
