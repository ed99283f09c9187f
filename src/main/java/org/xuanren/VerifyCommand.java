package org.xuanren;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.xuanren.dossier.OfflineAudit;
import org.xuanren.guard.DiagramRecord;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Checkpoints;

/** {@code verify <case>}, {@code verify --all} and, without a database, {@code verify <folder>}: without engine and web server. */
final class VerifyCommand {

    private static final String USAGE = "用法：java -jar xuanren.jar verify <选任案编号>，例如 verify 2026-0001；verify --all 核对全部（加 --chains-only 则不复演，较快）；"
        + "verify <导出的文件夹> --key=<公钥 checkpoint.pub> 核对导出；均可加 --checkpoints=<另行保管的 checkpoints.jsonl>";
    private static final String ALL = "--all";
    private static final String CHAINS_ONLY = "--chains-only";
    private static final String KEY = "--key=";
    private static final String CHECKPOINTS = "--checkpoints=";
    private static final List<String> OF_THE_HOUSE = List.of(CHECKPOINTS, "--spring.", "--xuanren.");

    /** Just the rooms that hold what is verified. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class})
    @EnableJpaRepositories(basePackages = "org.xuanren.evidence")
    @ComponentScan(basePackages = "org.xuanren.casefile")
    @EntityScan(basePackages = {"org.xuanren.record", "org.xuanren.evidence"})
    @Import({HouseConfiguration.class, CaseRecord.class, Checkpoints.class, DiagramRecord.class})
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
        var folder = !all && Files.isDirectory(Path.of(numbers.get(0)));
        var unknown = Stream.of(arguments).filter(argument -> argument.startsWith("--") && !isKnown(argument, all, folder)).findFirst();
        if (unknown.isPresent()) {
            out.println("此处没有选项 " + unknown.get() + "。" + USAGE);
            return 1;
        }
        if (folder) {
            return folder(Path.of(numbers.get(0)), out, arguments);
        }
        return HouseDatabase.run(Rooms.class, out, context -> {
            var audit = new Audit(context, option(CHECKPOINTS, arguments), out);
            return all ? audit.everything(!List.of(arguments).contains(CHAINS_ONLY)) : audit.one(numbers.get(0));
        }, arguments);
    }

    private static boolean isKnown(String option, boolean all, boolean folder) {
        return folder ? option.startsWith(KEY) || option.startsWith(CHECKPOINTS)
            : OF_THE_HOUSE.stream().anyMatch(option::startsWith) || all && List.of(ALL, CHAINS_ONLY).contains(option);
    }

    /** Without a database; the key is asked for, since one that lies in the export would prove nothing. */
    private static int folder(Path folder, PrintStream out, String... arguments) {
        var key = option(KEY, arguments);
        if (!OfflineAudit.concerns(folder)) {
            out.println("文件夹 " + folder + " 不是导出的选任案。" + USAGE);
            return 1;
        }
        if (key.isEmpty() || !Files.isReadable(key.get())) {
            out.println("请用 --key=<文件> 指明公钥 checkpoint.pub。公钥应另行取得，不可取自导出（R-LOG-FILE）。");
            return 1;
        }
        return Audit.tell(OfflineAudit.of(folder, key.get(), option(CHECKPOINTS, arguments)), out);
    }

    private static Optional<Path> option(String name, String... arguments) {
        return Stream.of(arguments).filter(one -> one.startsWith(name)).map(one -> Path.of(one.substring(name.length()))).findFirst();
    }
}
