package org.xuanren.engine;

import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * On PostgreSQL a claim does not wait until it is on the disk: it writes nothing that the record vouches for, and if the power fails within
 * the second the task is back with its group. Every other commit waits, since it may hold evidence; a claim within a transaction of
 * somebody else is left alone for that reason.
 */
final class PromptClaims extends CommandInterceptor {

    private final TransactionOperations transaction;
    private final JdbcOperations database;

    PromptClaims(TransactionOperations transaction, JdbcOperations database) {
        this.transaction = transaction;
        this.database = database;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof ClaimTaskCmd) || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        return transaction.execute(status -> {
            database.execute("set local synchronous_commit to off");
            return next.execute(command);
        });
    }
}
