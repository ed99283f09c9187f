package org.xuanren.access;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's own accounts and groups; what changes in them holds for the tasks that are open already. */
final class StaffDirectory extends DbIdentityServiceProvider {

    private final TaskRights rights;
    private final Supplier<WrongPasswords> wrong;

    private StaffDirectory(TaskRights rights, Supplier<WrongPasswords> wrong) {
        this.rights = rights;
        this.wrong = wrong;
    }

    static SessionFactory with(TaskRights rights, Supplier<WrongPasswords> wrong) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return StaffDirectory.class;
            }

            @Override
            public Session openSession() {
                return new StaffDirectory(rights, wrong);
            }
        };
    }

    /** Whichever way somebody logs in, he is asked here. */
    @Override
    public boolean checkPassword(String login, String password) {
        if (login == null) {
            return false;
        }
        wrong.get().requireFew(login);
        var right = super.checkPassword(login, password);
        if (right) {
            wrong.get().requireFew(login); // of many at once all were asked before one was counted
        } else {
            wrong.get().count(login);
        }
        return right;
    }

    /** No account is ever locked: else anybody could keep its owner out with wrong passwords of his own. */
    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) { }

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
