package org.xuanren.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.xuanren.engine.ProcessFacts;
import org.xuanren.staff.StaffGroups;
import org.xuanren.statute.Group;
import org.xuanren.statute.Step;

/**
 * Grants a new task to the group whose step it is, or to the groups that the diagram names. Where a member of the group has to stay away from the case, it is granted
 * to the others one by one instead, so that the recused do not even see it.
 */
final class TaskRights extends DefaultAuthorizationProvider {

    private final Supplier<Recusal> recusal;
    private final Supplier<StaffGroups> staffGroups;

    TaskRights(Supplier<Recusal> recusal, Supplier<StaffGroups> staffGroups) {
        this.recusal = recusal;
        this.staffGroups = staffGroups;
    }

    /** A task that is just being made has no rights yet: there are none to look for. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(String task, String user, String group, Resource resource) {
        var known = Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, task);
        return known != null && known.getRevision() == 0 ? null : super.getGrantAuthorization(task, user, group, resource);
    }

    /** Whoever may be given a task is of its group and not recused, so that he has his rights already. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String former, String assignee) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        var recused = recused(task);
        var members = recused.isEmpty() ? List.<String>of() : members(groupId);
        if (members.stream().noneMatch(recused::contains)) {
            return super.newTaskGroupIdentityLink(task, groupId, type);
        }
        return members.stream().filter(member -> !recused.contains(member)).map(member -> createOrUpdateAuthorizationsByUserId(task, member))
            .flatMap(Arrays::stream).toArray(AuthorizationEntity[]::new);
    }

    /**
     * With which groups a task lies: the role whose step it is, or offices of it; the role as well where its diagram names none that there can
     * be. What is no step lies with whomever its diagram names.
     */
    static Set<String> groups(DelegateTask task) {
        var step = Step.find(task.getTaskDefinitionKey());
        var named = task.getCandidates().stream().map(IdentityLink::getGroupId)
            .filter(group -> Group.roleOf(group).filter(role -> step.isEmpty() || role == step.get().group()).isPresent())
            .collect(Collectors.toCollection(TreeSet::new));
        return named.isEmpty() && step.isPresent() ? Set.of(step.get().group().id()) : named;
    }

    /**
     * Grants an open task as if it were made now; whoever has taken it and may do so no longer gives it back.
     *
     * @param groups the members of each group with which it lies
     */
    void renew(Task task, Map<String, Set<String>> groups) {
        var engine = Context.getProcessEngineConfiguration();
        var all = Context.getCommandContext().getAuthorizationManager();
        var recused = recused(task);
        var may = new TreeSet<String>();
        var wantingGroups = new TreeSet<String>();
        var wantingUsers = new TreeSet<String>();
        groups.forEach((group, members) -> {
            may.addAll(members);
            if (Collections.disjoint(members, recused)) {
                wantingGroups.add(group);
            } else {
                wantingUsers.addAll(members);
            }
        });
        may.removeAll(recused);
        wantingUsers.removeAll(recused);
        for (var grant : engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task.getId()).list()) {
            if (grant.getUserId() == null ? !wantingGroups.remove(grant.getGroupId()) : !wantingUsers.remove(grant.getUserId())) {
                all.delete((AuthorizationEntity) grant);
            }
        }
        Stream.concat(wantingGroups.stream().map(group -> createOrUpdateAuthorizationsByGroupId(task, group)),
            wantingUsers.stream().map(user -> createOrUpdateAuthorizationsByUserId(task, user))).flatMap(Arrays::stream).forEach(all::insert);
        if (task.getAssignee() != null && !may.contains(task.getAssignee())) {
            giveBack((TaskEntity) task);
        }
    }

    /** The engine takes a task from nobody while its case is suspended, but whoever may not work on it any more does not keep it till then. */
    private static void giveBack(TaskEntity task) {
        var state = task.getSuspensionState();
        task.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        try {
            Context.getProcessEngineConfiguration().getTaskService().setAssignee(task.getId(), null);
        } finally {
            task.setSuspensionState(state);
        }
    }

    private Set<String> recused(Task task) {
        return recusal.get().recused(ProcessFacts.caseOf((TaskEntity) task));
    }

    List<String> members(String group) {
        return staffGroups.get().members(group);
    }
}
