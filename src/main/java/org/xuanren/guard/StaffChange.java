package org.xuanren.guard;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Whose account or membership a command changes.
 *
 * @param user  the login
 * @param group the group joined or left, or null
 * @param own   whether one may do it to oneself: name and password of one's own account
 */
record StaffChange(String user, String group, boolean own) {

    static StaffChange read(Command<?> command) {
        if (command instanceof SaveUserCmd) {
            return new StaffChange(((User) Fields.read(command, "user").orElseThrow()).getId(), null, true);
        }
        return new StaffChange((String) Fields.read(command, "userId").orElseThrow(),
            (String) Fields.read(command, "groupId").orElse(null), false);
    }

    boolean concerns(String login) {
        return !own && login.equals(user);
    }

    boolean concernsOwners() {
        return Groups.CAMUNDA_ADMIN.equals(group);
    }
}
