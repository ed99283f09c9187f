package org.xuanren.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
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
        var recused = recused(task);
        var members = recused.isEmpty() ? List.<String>of() : members(groupId);
        if (members.stream().noneMatch(recused::contains)) {
            return super.newTaskGroupIdentityLink(task, groupId, type);
        }
        return members.stream().filter(member -> !recused.contains(member)).map(member -> createOrUpdateAuthorizationsByUserId(task, member))
            .flatMap(Arrays::stream).toArray(AuthorizationEntity[]::new);
    }

    /** Grants an open task as if it were made now; whoever has taken it and may do so no longer gives it back. */
    void renew(Task task, String group, Set<String> members) {
        var engine = Context.getProcessEngineConfiguration();
        var all = Context.getCommandContext().getAuthorizationManager();
        var recused = recused(task);
        var oneByOne = members.stream().anyMatch(recused::contains);
        var may = new TreeSet<>(members);
        may.removeAll(recused);
        var wanting = oneByOne ? new TreeSet<>(may) : new TreeSet<>(Set.of(group));
        for (var grant : engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task.getId()).list()) {
            var whose = oneByOne ? grant.getUserId() : grant.getGroupId();
            if (whose == null || !wanting.remove(whose)) {
                all.delete((AuthorizationEntity) grant);
            }
        }
        wanting.stream().map(whose -> oneByOne ? createOrUpdateAuthorizationsByUserId(task, whose) : createOrUpdateAuthorizationsByGroupId(task, whose))
            .flatMap(Arrays::stream).forEach(all::insert);
        if (task.getAssignee() != null && !may.contains(task.getAssignee())) {
            engine.getTaskService().setAssignee(task.getId(), null);
        }
    }

    private Set<String> recused(Task task) {
        return recusal.get().recused(((TaskEntity) task).getExecution().getProcessBusinessKey());
    }

    static List<String> members(String group) {
        return Context.getCommandContext().runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
            .getIdentityService().createUserQuery().memberOfGroup(group).list().stream().map(User::getId).toList());
    }
}
