package org.xuanren.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts what goes to a database: statements sent, rows inserted, changed or deleted. */
final class Counted implements QueryExecutionListener {

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    DataSource over(DataSource database) {
        return ProxyDataSourceBuilder.create(database).listener(this).build();
    }

    long statements() {
        return statements.get();
    }

    long rows() {
        return rows.get();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) { }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        statements.incrementAndGet();
        for (var query : queries) {
            var sql = query.getQuery().stripLeading().toLowerCase(Locale.ROOT);
            if (sql.startsWith("insert") || sql.startsWith("update") || sql.startsWith("delete")) {
                rows.addAndGet(Math.max(1, query.getParametersList().size()));
            }
        }
    }
}
