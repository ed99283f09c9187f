package org.xuanren;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
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
    static int run(String... arguments) {
        // not System.out: its encoding is that of the terminal, which need not know Chinese
        return run(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), arguments);
    }

    static int run(PrintStream out, String... arguments) {
        var numbers = Stream.of(arguments).filter(argument -> !argument.startsWith("--")).toList();
        var all = List.of(arguments).contains(ALL);
        if (numbers.size() != (all ? 0 : 1)) {
            out.println(USAGE);
            return 1;
        }
        try (var context = new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF).profiles("command").initializers(VerifyCommand::onlyReadWhatIsThere)
                .run(quiet(arguments))) {
            var audit = new Audit(context.getBean(CaseFiles.class), context.getBean(CaseRecord.class), context.getBean(Checkpoints.class), out);
            return all ? audit.everything() : audit.one(numbers.get(0));
        } catch (RuntimeException e) {
            if (!(NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause)) {
                throw e;
            }
            out.println("无法读取数据库：" + cause.getMessage()
                + "。请在存放 data 目录的文件夹中运行，或用 --spring.datasource.url=… 指明数据库。");
            return 1;
        }
    }

    /** Of a start that fails the operator reads one sentence, not the log. */
    private static String[] quiet(String... arguments) {
        return Stream.concat(Stream.of("--logging.level.root=off"), Stream.of(arguments)).toArray(String[]::new);
    }

    /** H2 would make an empty database where it finds none; and JPA asks for a dialect where there is no connection. */
    private static void onlyReadWhatIsThere(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var url = environment.getRequiredProperty("spring.datasource.url");
        var existing = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE" : url;
        environment.getPropertySources().addFirst(new MapPropertySource("verify", Map.of("spring.datasource.url", existing)));
        try {
            DriverManager.getConnection(existing, environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password")).close();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection", e);
        }
    }
}
