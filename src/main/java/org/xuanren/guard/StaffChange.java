package org.xuanren.guard;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Whose account or membership a command changes, or which office it adds.
 *
 * @param user  the login, or null
 * @param name  what the login, or the office, is to be called from now on, or null if that is not touched
 * @param group the group joined, left or added, or null
 * @param own   whether one may do it to oneself: name and password of one's own account
 */
record StaffChange(String user, String name, String group, boolean own) {

    static StaffChange read(Command<?> command) {
        if (command instanceof SaveUserCmd) {
            var user = (User) Fields.read(command, "user").orElseThrow();
            return new StaffChange(user.getId(), Objects.toString(user.getFirstName(), "") + Objects.toString(user.getLastName(), ""), null, true);
        }
        if (command instanceof SaveGroupCmd) {
            var group = (Group) Fields.read(command, "group").orElseThrow();
            return new StaffChange(null, group.getName(), group.getId(), true);
        }
        return new StaffChange((String) Fields.read(command, "userId").orElseThrow(), null,
            (String) Fields.read(command, "groupId").orElse(null), false);
    }

    /** Whether it makes an account, which is saved for the first time. */
    static boolean creates(Command<?> command) {
        return command instanceof SaveUserCmd && Fields.read(command, "user").filter(user -> ((UserEntity) user).getRevision() == 0).isPresent();
    }

    boolean concerns(String login) {
        return !own && login.equals(user);
    }

    boolean concernsOwners() {
        return Groups.CAMUNDA_ADMIN.equals(group);
    }
}
