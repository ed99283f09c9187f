package org.xuanren.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers things for as long as the current transaction lasts; without a transaction it remembers nothing. */
public final class TransactionMemory<V> {

    private final Consumer<V> beforeCommit;

    public TransactionMemory() {
        this(value -> { });
    }

    /** @param beforeCommit done with each thing before its transaction is committed */
    TransactionMemory(Consumer<V> beforeCommit) {
        this.beforeCommit = beforeCommit;
    }

    /** The map is bound to the thread while its transaction is the current one. */
    private final class Bound implements TransactionSynchronization {

        private final Map<String, V> values = new HashMap<>();
        private boolean committing;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemory.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            values.values().forEach(beforeCommit);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
        }
    }

    /** Whether what was to be done before the commit has been done: of what comes now, nobody sees to it any more. */
    boolean committing() {
        var bound = TransactionSynchronizationManager.getResource(this);
        return bound instanceof TransactionMemory<?>.Bound known && known.committing;
    }

    /** Live: what is put into it is remembered. */
    @SuppressWarnings("unchecked") // nobody else binds under this key
    public Map<String, V> values() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        var bound = (Bound) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Bound();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound.values;
    }
}
