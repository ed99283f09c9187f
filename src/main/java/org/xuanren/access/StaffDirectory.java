package org.xuanren.access;

import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The engine's own accounts and groups; what changes in them holds for the tasks that are open already. */
final class StaffDirectory extends DbIdentityServiceProvider {

    private final TaskRights rights;

    private StaffDirectory(TaskRights rights) {
        this.rights = rights;
    }

    static SessionFactory with(TaskRights rights) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return StaffDirectory.class;
            }

            @Override
            public Session openSession() {
                return new StaffDirectory(rights);
            }
        };
    }

    @Override
    public IdentityOperationResult createMembership(String login, String group) {
        var result = super.createMembership(login, group);
        renew((one, members) -> {
            if (one.equals(group)) {
                members.add(login);
            }
        });
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String login, String group) {
        var result = super.deleteMembership(login, group);
        renew((one, members) -> {
            if (one.equals(group)) {
                members.remove(login);
            }
        });
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String login) {
        var result = super.deleteUser(login);
        renew((one, members) -> members.remove(login));
        return result;
    }

    private void renew(BiConsumer<String, Set<String>> change) {
        new OpenTasks(rights, change).execute(Context.getCommandContext());
    }
}
