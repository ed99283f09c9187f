package org.xuanren.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainGrantsTest {

    private static final int GRANTS = 120;
    private static final int QUESTIONS = 4_000;
    private static final List<String> PEOPLE = List.of("zhang", "li", "wu", "nobody");
    private static final List<String> GROUPS = List.of("organization-department", "discipline-commission", "archivist");
    private static final List<String> IDS = List.of("1", "2", "3", "cadre-selection", Authorization.ANY);
    private static final List<Permission> OF_TASKS = List.of(Permissions.READ, Permissions.UPDATE, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN,
        TaskPermissions.READ_VARIABLE);
    private static final List<Permission> OF_DEFINITIONS = List.of(Permissions.READ, Permissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.UPDATE_TASK, Permissions.READ_INSTANCE);

    private final Random random = new Random(7);
    private final Set<List<?>> given = new HashSet<>();
    private final StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();

    @BeforeEach
    void start() {
        configuration.setProcessEngineName("grants");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        configuration.setGroupResourceWhitelistPattern("[a-z0-9-]+");
        configuration.setMetricsEnabled(false);
        configuration.buildProcessEngine();
        for (int i = 0; i < GRANTS; i++) {
            grant();
        }
    }

    @AfterEach
    void stop() {
        configuration.getProcessEngine().close();
    }

    @Test // R-ACC-MATRIX
    void whatever_is_asked_the_answer_is_the_engine_s() {
        int granted = configuration.getCommandExecutorTxRequired().execute(context -> {
            var plain = new PlainGrants();
            var engines = new AuthorizationManager();
            int yes = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                var user = one(PEOPLE);
                var groups = GROUPS.subList(0, random.nextInt(GROUPS.size() + 1));
                var question = question();
                var answer = plain.isAuthorized(user, groups, question);
                assertThat(answer).as("%s of %s: %s", user, groups, question.getAllPermissionChecks()).isEqualTo(engines.isAuthorized(user, groups, question));
                yes += answer ? 1 : 0;
            }
            return yes;
        });
        assertThat(granted).as("neither all nor nothing was granted").isBetween(QUESTIONS / 10, QUESTIONS * 9 / 10);
    }

    @Test // R-ACC-MATRIX
    void a_caller_without_groups_has_his_own_rights_and_those_of_everybody() {
        configuration.getCommandExecutorTxRequired().execute((CommandContext context) -> {
            for (int i = 0; i < QUESTIONS / 10; i++) {
                var question = question();
                assertThat(new PlainGrants().isAuthorized("li", null, question)).isEqualTo(new AuthorizationManager().isAuthorized("li", null, question));
            }
            return null;
        });
    }

    private void grant() {
        var authorizations = configuration.getAuthorizationService();
        var type = random.nextInt(12) == 0 ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
        var grant = authorizations.createNewAuthorization(type);
        if (type == Authorization.AUTH_TYPE_GRANT) {
            if (random.nextBoolean()) {
                grant.setUserId(one(PEOPLE.subList(0, 3)));
            } else {
                grant.setGroupId(one(GROUPS));
            }
        }
        var task = random.nextBoolean();
        grant.setResource(task ? Resources.TASK : Resources.PROCESS_DEFINITION);
        grant.setResourceId(random.nextInt(8) == 0 ? Authorization.ANY : one(IDS.subList(0, 4)));
        grant.setPermissions(new Permission[] {one(task ? OF_TASKS : OF_DEFINITIONS)});
        if (given.add(List.of(type, String.valueOf(grant.getUserId()), String.valueOf(grant.getGroupId()), grant.getResourceType(), grant.getResourceId()))) {
            authorizations.saveAuthorization(grant);
        }
    }

    /** One of several things, or all of several; groups of them are none of the plain manager's business. */
    private CompositePermissionCheck question() {
        var builder = random.nextInt(4) == 0 ? new PermissionCheckBuilder().conjunctive() : new PermissionCheckBuilder().disjunctive();
        for (int i = random.nextInt(4); i >= 0; i--) {
            ask(builder);
        }
        return builder.build();
    }

    private void ask(PermissionCheckBuilder builder) {
        Resource resource = random.nextBoolean() ? Resources.TASK : Resources.PROCESS_DEFINITION;
        builder.atomicCheckForResourceId(resource, one(IDS), one(resource == Resources.TASK ? OF_TASKS : OF_DEFINITIONS));
    }

    private <T> T one(List<T> some) {
        return new ArrayList<>(some).get(random.nextInt(some.size()));
    }
}
