package org.xuanren.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what goes to a database while a call is watched: statements sent, rows inserted, changed or deleted. Counting takes time, so
 * it is on only while no time is taken.
 */
final class Counted implements QueryExecutionListener {

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final Map<String, Long> byText = new ConcurrentHashMap<>();
    private final Map<String, Long> nanosByText = new ConcurrentHashMap<>();
    private volatile long began;
    private volatile String call;
    private volatile boolean on;
    private long tasks;

    DataSource over(DataSource database) {
        var counted = ProxyDataSourceBuilder.create(database).listener(this).build();
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return on ? counted.getConnection() : super.getConnection();
            }
        };
    }

    boolean on() {
        return on;
    }

    void count(boolean now) {
        on = now;
    }

    /** One more task was completed while statements were counted. */
    void task() {
        tasks++;
    }

    /** @param name of the call whose statements count from now on; null if none does */
    void watch(String name) {
        call = name;
    }

    double statementsPerTask() {
        return (double) statements.get() / tasks;
    }

    double rowsPerTask() {
        return (double) rows.get() / tasks;
    }

    /** All statements by call and text, most frequent first, each with its number for one task and its microseconds on the way there and back. */
    List<String> profile() {
        return byText.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(one -> "%7.2f %6d  %s".formatted((double) one.getValue() / tasks, nanosByText.get(one.getKey()) / one.getValue() / 1000, one.getKey())).toList();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        began = System.nanoTime();
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (call == null) {
            return;
        }
        var took = System.nanoTime() - began;
        statements.incrementAndGet();
        for (var query : queries) {
            var text = call + ": " + query.getQuery().strip().replaceAll("\\s+", " ");
            byText.merge(text, 1L, Long::sum);
            nanosByText.merge(text, took / queries.size(), Long::sum);
            var sql = query.getQuery().stripLeading().toLowerCase(Locale.ROOT);
            if (sql.startsWith("insert") || sql.startsWith("update") || sql.startsWith("delete")) {
                rows.addAndGet(Math.max(1, query.getParametersList().size()));
            }
        }
    }
}
