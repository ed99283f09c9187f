package org.xuanren.bench;

import java.time.Duration;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.xuanren.scenario.OnPostgres;

/** The same on PostgreSQL, whose own processor time is told apart. */
@Import(OnPostgres.class)
@DirtiesContext // its database ends with this class
class VerifyOnPostgresBenchmark extends VerifyBenchmark {

    @Override
    String where() {
        return "PostgreSQL";
    }

    @Override
    Duration server() {
        var ours = ProcessHandle.of(database.queryForObject("select pg_backend_pid()", Long.class)).flatMap(ProcessHandle::parent);
        return ours.stream().flatMap(ProcessHandle::children).flatMap(one -> one.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }
}
