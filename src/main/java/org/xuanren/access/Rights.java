package org.xuanren.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Group;
import org.xuanren.statute.StatutoryProcess;

/**
 * Writes groups and their rights at the start where they are missing, before the server takes the first request. Staff see their own tasks only: no group may read
 * tasks at large, the engine grants each task to those whose step it is.
 */
@Component
class Rights implements SmartInitializingSingleton {

    private static final String TASKLIST = "tasklist";
    private static final String COCKPIT = "cockpit";
    private static final String ADMIN = "admin";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final ObjectProvider<DemoStaff> demo;

    Rights(IdentityService identity, AuthorizationService authorizations, FilterService filters, TaskService tasks, ObjectProvider<DemoStaff> demo) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        write();
        demo.stream().findAny().ifPresentOrElse(DemoStaff::join, () -> DemoStaff.requireGone(identity));
    }

    private void write() {
        closeSetup();
        var lists = Arrays.stream(TaskList.values()).map(this::filter).toList();
        for (var group : Group.values()) {
            if (identity.createGroupQuery().groupId(group.id()).count() == 0) {
                var created = identity.newGroup(group.id());
                created.setName(group.label());
                created.setType("WORKFLOW");
                identity.saveGroup(created);
            }
            switch (group) {
                case ADMINISTRATOR -> administrator(group);
                case SECURITY_ADMINISTRATOR -> securityAdministrator(group);
                case AUDIT_ADMINISTRATOR -> auditAdministrator(group, lists);
                case MODELER -> modeler(group);
                default -> clerk(group, lists);
            }
        }
        supervision(Group.CADRE_SUPERVISION);
        for (var process : StatutoryProcess.values()) {
            process.start().ifPresent(step -> {
                grant(step.group(), Resources.PROCESS_DEFINITION, process.id(), Permissions.READ, Permissions.CREATE_INSTANCE);
                grant(step.group(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
            });
        }
    }

    /**
     * As long as nobody is in the engine's own administrator group, its web apps offer everybody a page that makes one. The
     * member that closes it has a password that nobody knows.
     */
    private void closeSetup() {
        if (identity.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        var group = identity.newGroup(CAMUNDA_ADMIN);
        group.setName("引擎所有者（无人登录）");
        group.setType("SYSTEM");
        identity.saveGroup(group);
        var nobody = identity.newUser("nobody");
        nobody.setFirstName("无");
        nobody.setLastName("人");
        nobody.setPassword(UUID.randomUUID() + "" + UUID.randomUUID());
        identity.saveUser(nobody);
        identity.createMembership(nobody.getId(), CAMUNDA_ADMIN);
    }

    private void clerk(Group group, List<String> lists) {
        grant(group, Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
        lists.forEach(list -> grant(group, Resources.FILTER, list, Permissions.READ));
        for (var process : StatutoryProcess.values()) {
            grant(group, Resources.PROCESS_DEFINITION, process.id(), Permissions.READ); // its name and diagram, no instance
        }
    }

    /** Sees where every case stands, and no form. */
    private void supervision(Group group) {
        grant(group, Resources.APPLICATION, COCKPIT, Permissions.ACCESS);
        for (var process : StatutoryProcess.values()) {
            grant(group, Resources.PROCESS_DEFINITION, process.id(), Permissions.READ, Permissions.READ_INSTANCE,
                Permissions.READ_HISTORY);
        }
    }

    /** Keeps the machine running: deployments, jobs, the state of the engine; changes no person and reads no task. */
    private void administrator(Group group) {
        grant(group, Resources.APPLICATION, COCKPIT, Permissions.ACCESS);
        grant(group, Resources.SYSTEM, ANY, Permissions.ALL);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.READ_INSTANCE,
            ProcessDefinitionPermissions.RETRY_JOB);
        grant(group, Resources.BATCH, ANY, BatchPermissions.READ);
    }

    /** People and who belongs to which group; sees no case. */
    private void securityAdministrator(Group group) {
        grant(group, Resources.APPLICATION, ADMIN, Permissions.ACCESS);
        grant(group, Resources.USER, ANY, Permissions.ALL);
        grant(group, Resources.GROUP, ANY, Permissions.READ, Permissions.CREATE); // of offices only, says the guard
        grant(group, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL);
        grant(group, Resources.AUTHORIZATION, ANY, Permissions.READ);
    }

    /** Reads what everybody, the other two administrators included, has done; changes nothing, and no form. */
    private void auditAdministrator(Group group, List<String> lists) {
        grant(group, Resources.APPLICATION, TASKLIST, Permissions.ACCESS); // the window with the records is there
        lists.forEach(list -> grant(group, Resources.FILTER, list, Permissions.READ));
        grant(group, Resources.APPLICATION, COCKPIT, Permissions.ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.READ_INSTANCE, Permissions.READ_HISTORY);
        grant(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        for (var resource : new Resource[] {Resources.DEPLOYMENT, Resources.USER, Resources.GROUP, Resources.AUTHORIZATION}) {
            grant(group, resource, ANY, Permissions.READ);
        }
    }

    private void modeler(Group group) {
        grant(group, Resources.APPLICATION, COCKPIT, Permissions.ACCESS);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    }

    /** @return its id */
    private String filter(TaskList list) {
        var present = filters.createFilterQuery().filterName(list.label()).singleResult();
        if (present != null) {
            return present.getId();
        }
        var filter = filters.newTaskFilter(list.label());
        filter.setQuery(tasks.createTaskQuery());
        filter.setProperties(Map.of("description", list.description(), "priority", list.ordinal(), "refresh", true, "color", "#7a1f1f",
            "showUndefinedVariable", false));
        return filters.saveFilter(filter).getId();
    }

    private void grant(Group group, Resource resource, String id, Permission... permissions) {
        var present = authorizations.createAuthorizationQuery().groupIdIn(group.id()).resourceType(resource).resourceId(id)
            .singleResult();
        var grant = present == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : present;
        if (present != null && Arrays.stream(permissions).allMatch(present::isPermissionGranted)) {
            return;
        }
        grant.setGroupId(group.id());
        grant.setResource(resource);
        grant.setResourceId(id);
        Arrays.stream(permissions).forEach(grant::addPermission);
        authorizations.saveAuthorization(grant);
    }
}
