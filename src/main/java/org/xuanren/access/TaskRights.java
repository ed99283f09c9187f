package org.xuanren.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.xuanren.statute.Step;

/**
 * Grants a new task to the group whose step it is. Where a member of the group has to stay away from the case, it is granted
 * to the others one by one instead, so that the recused do not even see it.
 */
final class TaskRights extends DefaultAuthorizationProvider {

    private final Supplier<Recusal> recusal;

    TaskRights(Supplier<Recusal> recusal) {
        this.recusal = recusal;
    }

    /** A task that is just being made has no rights yet: there are none to look for. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(String task, String user, String group, Resource resource) {
        var known = Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, task);
        return known != null && known.getRevision() == 0 ? null : super.getGrantAuthorization(task, user, group, resource);
    }

    /** Whoever may be given a step is of its group and not recused, so that he has his rights already. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String former, String assignee) {
        return Step.find(task.getTaskDefinitionKey()).isPresent() ? null : super.newTaskAssignee(task, former, assignee);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (Step.find(task.getTaskDefinitionKey()).isEmpty()) {
            return super.newTaskGroupIdentityLink(task, groupId, type);
        }
        var recused = recusal.get().recused(((TaskEntity) task).getExecution().getProcessBusinessKey());
        if (recused.isEmpty()) {
            return super.newTaskGroupIdentityLink(task, groupId, type);
        }
        var members = Context.getCommandContext().runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
            .getIdentityService().createUserQuery().memberOfGroup(groupId).list().stream().map(User::getId).toList());
        if (members.stream().noneMatch(recused::contains)) {
            return super.newTaskGroupIdentityLink(task, groupId, type);
        }
        var grants = new ArrayList<AuthorizationEntity>();
        members.stream().filter(member -> !recused.contains(member))
            .forEach(member -> grants.addAll(Arrays.asList(createOrUpdateAuthorizationsByUserId(task, member))));
        return grants.toArray(AuthorizationEntity[]::new);
    }
}
