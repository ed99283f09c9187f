package org.xuanren.access;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xuanren.staff.Names;
import org.xuanren.staff.StaffGroups;

/** Hangs rights and recusal into the engine. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final SingletonSupplier<Recusal> recusal;
    private final SingletonSupplier<Names> names;
    private final SingletonSupplier<StaffGroups> staffGroups;
    private final SingletonSupplier<BarredTasks> barred;
    private final SingletonSupplier<WrongPasswords> wrong;

    AccessPlugin(ObjectProvider<Recusal> recusal, ObjectProvider<Names> names, ObjectProvider<StaffGroups> staffGroups, ObjectProvider<BarredTasks> barred,
            ObjectProvider<WrongPasswords> wrong) {
        this.recusal = SingletonSupplier.of(recusal::getObject); // later than now: it needs the engine's database
        this.names = SingletonSupplier.of(names::getObject);
        this.staffGroups = SingletonSupplier.of(staffGroups::getObject);
        this.barred = SingletonSupplier.of(barred::getObject);
        this.wrong = SingletonSupplier.of(wrong::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var rights = new TaskRights(recusal, staffGroups);
        configuration.setResourceAuthorizationProvider(rights);
        configuration.setIdentityProviderSessionFactory(StaffDirectory.with(rights, wrong));
        configuration.setFilterService(new TaskLists(() -> configuration.getIdentityService().getCurrentAuthentication(), barred));
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            configuration.setCustomPostBPMNParseListeners(listeners = new ArrayList<>());
        }
        listeners.add(new AccessParseListener(recusal, names, staffGroups));
    }
}
