package org.xuanren.engine;

import java.util.ArrayList;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hangs {@link PromptClaims} into an engine on PostgreSQL, behind the guard: what is refused is recorded as ever. */
@Component
class ClaimPlugin extends AbstractProcessEnginePlugin {

    private final PlatformTransactionManager transactions;
    private final JdbcTemplate database;

    ClaimPlugin(PlatformTransactionManager transactions, DataSource database) {
        this.transactions = transactions;
        this.database = new JdbcTemplate(database);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var product = database.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName());
        if ("PostgreSQL".equals(product)) {
            var interceptors = new ArrayList<CommandInterceptor>();
            Optional.ofNullable(configuration.getCustomPreCommandInterceptorsTxRequired()).ifPresent(interceptors::addAll);
            interceptors.add(new PromptClaims(new TransactionTemplate(transactions), database));
            configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        }
    }
}
