package org.xuanren.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.xuanren.statute.CaseKind;
import org.xuanren.scenario.UsualAnswers;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Group;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/**
 * A stock engine as Camunda's Spring Boot starter makes it, beside JPA as here, with the same diagrams, forms, people and rights: gates that
 * do nothing, and what forms submit as process variables.
 */
final class StockHouse implements AutoCloseable {

    /** What the starter is told beyond its defaults; nothing of our own configuration is read. */
    private static final Map<String, Object> SETTINGS = Map.of("spring.config.name", "stock", "spring.liquibase.enabled", "false",
        "spring.main.banner-mode", "off", "camunda.bpm.process-engine-name", "stock", "camunda.bpm.auto-deployment-enabled", "false",
        "camunda.bpm.job-execution.enabled", "false", "camunda.bpm.authorization.enabled", "true", "camunda.bpm.history-level", "full",
        "camunda.bpm.generic-properties.properties.group-resource-whitelist-pattern", "[a-z0-9-]+");

    /** Nothing but what the starters configure by themselves. No component, or the contexts of all tests would find it. */
    @EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class) // nobody asks by HTTP
    @AutoConfigurationPackage(basePackages = "org.xuanren.bench.none")
    static class Starter { }

    private final ConfigurableApplicationContext context;
    private final ProcessEngine engine;
    private final Measured measured;
    private final List<Deed> deeds;

    StockHouse(DataSource database, Measured measured, List<Deed> deeds) throws Exception {
        this.measured = measured;
        this.deeds = deeds;
        context = new SpringApplicationBuilder(Starter.class).web(WebApplicationType.NONE).properties(SETTINGS).initializers(starting -> {
            starting.getBeanFactory().registerSingleton("dataSource", database);
            beans(deeds).forEach(starting.getBeanFactory()::registerSingleton);
        }).run();
        engine = context.getBean(ProcessEngine.class);
        var deployment = engine.getRepositoryService().createDeployment();
        for (var pattern : List.of("classpath*:processes/*.bpmn", "classpath*:forms/*.form")) {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                deployment.addInputStream(resource.getFilename(), resource.getInputStream());
            }
        }
        deployment.deploy();
        staff();
    }

    /** The same people in the same groups with the same rights, as Tasklist needs them to show everybody his own tasks. */
    private void staff() {
        var identity = engine.getIdentityService();
        for (var group : Group.values()) {
            identity.saveGroup(identity.newGroup(group.id()));
        }
        for (var step : Step.values()) {
            var login = UsualAnswers.actor(step);
            if (identity.createUserQuery().userId(login).count() == 0) {
                identity.saveUser(identity.newUser(login));
                identity.createMembership(login, step.group().id());
            }
        }
        grant(Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(Resources.PROCESS_INSTANCE, Permissions.CREATE);
    }

    private void grant(Resource resource, Permission... permissions) {
        var grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(Group.ORGANIZATION_DEPARTMENT.id());
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        Stream.of(permissions).forEach(grant::addPermission);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    /** Does everything once more that was done in the other house. */
    void runCase() throws Exception {
        var key = UUID.randomUUID().toString();
        for (var deed : deeds) {
            if (deed.starts()) {
                engine.getIdentityService().clearAuthentication();
                var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("cadre-selection").singleResult();
                as(deed.login());
                measured.call("submitStartForm", () -> engine.getFormService().submitStartForm(definition.getId(), key, deed.values()));
            } else if (deed.fires()) {
                engine.getIdentityService().clearAuthentication();
                var job = engine.getManagementService().createJobQuery().timers().list().get(0);
                measured.call("executeJob", () -> {
                    engine.getManagementService().executeJob(job.getId());
                    return null;
                });
            } else {
                complete(key, deed);
            }
        }
        engine.getIdentityService().clearAuthentication();
        if (engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count() > 0) {
            throw new IllegalStateException("the stock engine took another way");
        }
        measured.caseDone();
    }

    private void as(String login) {
        engine.getIdentityService().clearAuthentication();
        engine.getIdentityService().setAuthentication(login, engine.getIdentityService().createGroupQuery().groupMember(login).list().stream()
            .map(org.camunda.bpm.engine.identity.Group::getId).toList());
    }

    private void complete(String key, Deed deed) throws Exception {
        engine.getIdentityService().clearAuthentication();
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(deed.step()).list().get(0);
        as(deed.login());
        measured.call("claim", () -> {
            engine.getTaskService().claim(task.getId(), deed.login());
            return null;
        });
        measured.call("getTaskFormVariables", () -> engine.getFormService().getTaskFormVariables(task.getId()));
        measured.call(Measured.COMPLETION, () -> {
            engine.getFormService().submitTaskForm(task.getId(), deed.values());
            return null;
        });
    }

    private static Map<String, Object> beans(List<Deed> deeds) {
        var answers = new Answers(deeds);
        var beans = new HashMap<String, Object>();
        for (var stage : Stage.values()) {
            beans.put(stage.gateBean(), new Gate(CaseKind.PROMOTION_LEADING.at(stage, EditionId.E2002).applicable()));
        }
        beans.put("selection", answers);
        beans.put("candidate", answers);
        beans.put("report", answers);
        beans.put("reminder", (JavaDelegate) execution -> { });
        return beans;
    }

    /** Lets everything through. */
    public record Gate(boolean applicable) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) { }

        public boolean required(DelegateExecution execution) {
            return applicable;
        }

        public boolean passed(DelegateExecution execution) {
            return true;
        }

        public boolean ended(DelegateExecution execution) {
            return false;
        }

        public boolean again(DelegateExecution execution) {
            return false;
        }

        public boolean againFrom(DelegateExecution execution, String step) {
            return false;
        }
    }

    /** Answers as the case of the other house did. */
    public static final class Answers {

        private final List<String> candidates;
        private final List<String> movedLately;

        Answers(List<Deed> deeds) {
            candidates = IntStream.range(0, count(deeds, "eligibility-sheet")).mapToObj(i -> "candidate-" + i).toList();
            movedLately = candidates.subList(0, count(deeds, "inspection-previous-unit"));
        }

        private static int count(List<Deed> deeds, String step) {
            return (int) deeds.stream().filter(deed -> step.equals(deed.step())).count();
        }

        public boolean plenumNominates(DelegateExecution execution) {
            return false;
        }

        public List<String> candidates(DelegateExecution execution) {
            return candidates;
        }

        public boolean anyCandidateLeft(DelegateExecution execution) {
            return true;
        }

        public boolean nonParty(DelegateExecution execution) {
            return false;
        }

        public boolean dualManaged(DelegateExecution execution) {
            return false;
        }

        public boolean settlementDue(DelegateExecution execution) {
            return false;
        }

        public boolean reported(DelegateExecution execution) {
            return false;
        }

        public boolean exceptionRequested(DelegateExecution execution) {
            return false;
        }

        public boolean previousUnitDue(DelegateExecution execution) {
            return movedLately.contains((String) execution.getVariable("candidateId"));
        }

        public boolean investigationDue(DelegateExecution execution) {
            return false;
        }

        public String publicityOver(DelegateExecution execution) {
            return "2020-01-01T00:00:00Z";
        }

        public String replyOverdue(DelegateExecution execution) {
            return "2099-01-01T00:00:00Z";
        }

        public String replyMonthOver(DelegateExecution execution) {
            return "2020-01-01T00:00:00Z";
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
