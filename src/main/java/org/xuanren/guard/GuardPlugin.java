package org.xuanren.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xuanren.casefile.Readings;
import org.xuanren.staff.Names;

/** Hangs the guard into the engine. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final ObjectProvider<Attempts> attempts;
    private final ObjectProvider<OneOffice> oneOffice;
    private final ObjectProvider<DiagramRecord> diagrams;
    private final ObjectProvider<Names> names;
    private final ObjectProvider<Readings> readings;
    private final long maxBytes;

    GuardPlugin(ListableBeanFactory beans, ObjectProvider<Attempts> attempts, ObjectProvider<OneOffice> oneOffice,
            ObjectProvider<DiagramRecord> diagrams, ObjectProvider<Names> names, ObjectProvider<Readings> readings,
            @Value("${xuanren.papers.max-bytes}") long maxBytes) {
        this.beans = beans;
        this.attempts = attempts;
        this.oneOffice = oneOffice;
        this.diagrams = diagrams;
        this.names = names;
        this.readings = readings;
        this.maxBytes = maxBytes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var deployers = new ArrayList<Deployer>();
        Optional.ofNullable(configuration.getCustomPreDeployers()).ifPresent(deployers::addAll);
        deployers.add(new DeploymentWitness(diagrams::getObject));
        configuration.setCustomPreDeployers(deployers);
        var sessions = new ArrayList<SessionFactory>();
        Optional.ofNullable(configuration.getCustomSessionFactories()).ifPresent(sessions::addAll);
        sessions.add(WitnessedResources.factory(diagrams::getObject));
        configuration.setCustomSessionFactories(sessions);
        configuration.setCustomPreCommandInterceptorsTxRequired(outermost(configuration, configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
            outermost(configuration, configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        ((SpringProcessEngineConfiguration) configuration).setBeans(new DiagramBeans(beans));
        configuration.setExpressionManager(new DiagramExpressions(configuration.getBeans()));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true); // else such an error ends a case as completed
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED); // the other one needs removal times
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE); // no row is ever due for removal
        configuration.setEnableCmdExceptionLogging(false); // it takes a refusal for a failure; the outermost interceptor tells them apart
        configuration.setGroupResourceWhitelistPattern("[a-z0-9-]+"); // group ids are kebab-case
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setDeserializationTypeValidationEnabled(true); // else whoever sends a variable names a class of his choice
    }

    private List<CommandInterceptor> outermost(ProcessEngineConfigurationImpl configuration, List<CommandInterceptor> present) {
        var interceptors = new ArrayList<CommandInterceptor>();
        interceptors.add(new RefusalInterceptor(configuration::getIdentityService));
        var told = SingletonSupplier.of(attempts::getObject);
        interceptors.add(new CommandGuard(CommandTable.load(), configuration::getIdentityService, told,
            new StaffKeeper(told, SingletonSupplier.of(oneOffice::getObject), SingletonSupplier.of(names::getObject)),
            new Remarks(configuration::getTaskService, SingletonSupplier.of(readings::getObject), maxBytes)));
        if (present != null) {
            interceptors.addAll(present);
        }
        return interceptors;
    }
}
