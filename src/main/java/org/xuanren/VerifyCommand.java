package org.xuanren;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Checkpoints;

/** {@code verify <case>} and {@code verify --all}: reads records and what they vouch for, without engine and web server. */
final class VerifyCommand {

    private static final String USAGE = "用法：java -jar xuanren.jar verify <选任案编号>，例如 verify 2026-0001；verify --all 核对全部";
    private static final String ALL = "--all";

    /** Just the rooms that hold what is verified. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class})
    @EnableJpaRepositories(basePackages = "org.xuanren.evidence")
    @ComponentScan(basePackages = "org.xuanren.casefile")
    @EntityScan(basePackages = {"org.xuanren.record", "org.xuanren.evidence"})
    @Import({HouseConfiguration.class, CaseRecord.class, Checkpoints.class})
    static class Rooms { }

    private VerifyCommand() { }

    /** @return the exit code: 0 if everything holds */
    static int run(PrintStream out, String... arguments) {
        var numbers = Stream.of(arguments).filter(argument -> !argument.startsWith("--")).toList();
        var all = List.of(arguments).contains(ALL);
        if (numbers.size() != (all ? 0 : 1)) {
            out.println(USAGE);
            return 1;
        }
        return HouseDatabase.run(Rooms.class, out, context -> {
            var audit = new Audit(context.getBean(CaseFiles.class), context.getBean(CaseRecord.class), context.getBean(Checkpoints.class), out);
            return all ? audit.everything() : audit.one(numbers.get(0));
        }, arguments);
    }
}
