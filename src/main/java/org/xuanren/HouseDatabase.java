package org.xuanren;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;

/** Runs a command on the database of the house, with some rooms of it and without engine and web server. */
final class HouseDatabase {

    static {
        System.setProperty("h2.objectCache", "false"); // H2 hashes every text that it reads, to find it again: an audit reads each once
    }

    private HouseDatabase() { }

    /** Standard output in UTF-8: the encoding of the terminal need not know Chinese. */
    static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** @return what the command returns; 1 with a sentence if there is no database, or the start is refused */
    static int run(Class<?> rooms, PrintStream out, ToIntFunction<ApplicationContext> command, String... arguments) {
        try (var context = new SpringApplicationBuilder(rooms).web(WebApplicationType.NONE).logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF).profiles("command").initializers(HouseDatabase::onlyUseWhatIsThere)
                .run(quiet(arguments))) {
            return command.applyAsInt(context);
        } catch (RuntimeException e) {
            var refused = RefusedStart.sentences(e);
            if (refused.isPresent()) {
                out.println(refused.get());
                return 1;
            }
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
        return Stream.concat(Stream.of("--logging.level.root=off"), Stream.of(arguments).filter(one -> one.startsWith("--"))).toArray(String[]::new);
    }

    /** H2 would make an empty database where it finds none; and JPA asks for a dialect where there is no connection. */
    private static void onlyUseWhatIsThere(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var url = environment.getRequiredProperty("spring.datasource.url");
        var existing = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE" : url;
        environment.getPropertySources().addFirst(new MapPropertySource("command", Map.of("spring.datasource.url", existing)));
        try {
            DriverManager.getConnection(existing, environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password")).close();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection", e);
        }
    }
}
