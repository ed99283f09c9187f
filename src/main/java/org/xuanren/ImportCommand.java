package org.xuanren;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.springframework.core.io.FileSystemResource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.xuanren.record.AttemptBound;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Checkpoints;
import org.xuanren.roster.ImportReport;
import org.xuanren.roster.RosterImport;

/** {@code import <files and folders>}: brings approval forms and tables into the roster; the program may run meanwhile. */
final class ImportCommand {

    private static final String USAGE = "用法：java -jar xuanren.jar import <文件或文件夹>…，文件为 .lrmx 或 organisations、posts 等表（.csv、.xlsx）";
    /** Whoever has no login here is recorded by that of the machine. */
    static final String OPERATOR = "os:" + System.getProperty("user.name");
    private static final long SECONDS_BETWEEN = 2;

    /** Just the roster, and the record that keeps its imports. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, TransactionAutoConfiguration.class})
    @EnableJpaRepositories(basePackages = "org.xuanren.roster")
    @ComponentScan(basePackages = "org.xuanren.roster")
    @EntityScan(basePackages = "org.xuanren.roster")
    @Import({HouseConfiguration.class, CaseRecord.class, Checkpoints.class, AttemptBound.class})
    static class Rooms { }

    private ImportCommand() { }

    /** @return the exit code: 0 if every row was taken */
    static int run(PrintStream out, String... arguments) {
        var named = Stream.of(arguments).filter(argument -> !argument.startsWith("--")).map(Path::of).toList();
        var files = new ArrayList<FileSystemResource>();
        try {
            for (var path : named) {
                try (var found = Files.walk(path)) {
                    found.filter(Files::isRegularFile).sorted().map(FileSystemResource::new).forEach(files::add);
                }
            }
        } catch (IOException e) {
            out.println("读不到 " + e.getMessage() + "。" + USAGE);
            return 1;
        }
        if (files.isEmpty()) {
            out.println(USAGE);
            return 1;
        }
        return HouseDatabase.run(Rooms.class, out, context -> report(context.getBean(RosterImport.class), files, out), arguments);
    }

    private static int report(RosterImport imports, List<FileSystemResource> files, PrintStream out) {
        var report = new ImportReport();
        var work = CompletableFuture.runAsync(() -> imports.importAll(files, OPERATOR, report));
        while (true) {
            try {
                work.get(SECONDS_BETWEEN, TimeUnit.SECONDS);
                break;
            } catch (TimeoutException e) {
                out.println("已处理 %d / %d 个文件，读到表格 %d 行".formatted(report.filesDone(), files.size(), report.rowsRead()));
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        report.changes().forEach(change -> out.println("更新　" + change));
        report.notes().forEach(note -> out.println("注意　" + note));
        report.refusedRows().forEach(refused -> out.println("✗ " + refused));
        out.println(report.sentence());
        return report.refusedRows().isEmpty() ? 0 : 1;
    }
}
