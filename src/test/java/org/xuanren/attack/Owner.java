package org.xuanren.attack;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/** Has every right that the engine knows, in its own administrator group: as strong as a login gets. */
final class Owner {

    static final String LOGIN = "owner";

    private Owner() { }

    static void appears(IdentityService identity, AuthorizationService authorizations) {
        account(LOGIN, identity);
        if (identity.createUserQuery().userId(LOGIN).memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            identity.createMembership(LOGIN, Groups.CAMUNDA_ADMIN);
            for (var resource : Resources.values()) {
                var all = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
                all.setGroupId(Groups.CAMUNDA_ADMIN);
                all.setResource(resource);
                all.setResourceId(ANY);
                all.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(all);
            }
        }
    }

    /** Somebody with a password as in the demo, and no more. */
    static void account(String login, IdentityService identity) {
        if (identity.createUserQuery().userId(login).count() == 0) {
            var user = identity.newUser(login);
            user.setPassword(login + "-demo");
            identity.saveUser(user);
        }
    }
}
