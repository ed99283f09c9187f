package org.xuanren;

import java.util.Set;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** The engine starts only when Liquibase has made its tables: no node makes schema on its own. */
class EngineAfterLiquibase implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Set.of(beans.getBeanNamesForType(ProcessEngineFactoryBean.class, true, false)).stream()
            .map(name -> name.startsWith("&") ? name.substring(1) : name)
            .collect(java.util.stream.Collectors.toSet());
    }
}
