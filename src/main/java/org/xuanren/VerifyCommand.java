package org.xuanren;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.record.CaseRecord;
import org.xuanren.statute.Refusal;

/** {@code verify <case>}: reads the record of a case and what it vouches for, without engine and web server. */
final class VerifyCommand {

    private static final String USAGE = "用法：java -jar xuanren.jar verify <选任案编号>，例如 verify 2026-0001";

    /** Just the rooms that hold what is verified. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class, TransactionAutoConfiguration.class})
    @ComponentScan(basePackageClasses = {CaseRecord.class, CaseFiles.class})
    @EnableJpaRepositories(basePackages = {"org.xuanren.record", "org.xuanren.evidence"})
    @EntityScan(basePackages = {"org.xuanren.record", "org.xuanren.evidence"})
    @Import(HouseConfiguration.class)
    static class Rooms { }

    private VerifyCommand() { }

    /** @return the exit code: 0 if everything holds */
    static int run(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 1) {
            out.println(USAGE);
            return 1;
        }
        try (var context = new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .properties("logging.level.root=error", "spring.main.banner-mode=off",
                    "spring.profiles.active=command").run()) {
            return verify(arguments[0], context.getBean(CaseFiles.class), context.getBean(CaseRecord.class), out);
        }
    }

    private static int verify(String number, CaseFiles files, CaseRecord record, PrintStream out) {
        try {
            var faults = files.audit(number);
            var entries = record.entries(number);
            out.println("选任案 " + number + "：记实 " + entries.size() + " 条");
            if (faults.isEmpty()) {
                out.println("✓ 每条记录与前一条相连，内容未被改动");
                out.println("✓ 办理内容和材料与记实一致，无缺失、无增补");
                entries.stream().reduce((former, latter) -> latter).ifPresent(last ->
                    out.println("最后一条：第 %d 条 %s %s，摘要 %s".formatted(last.seq(), last.kind().label(), last.at(), last.hash())));
                return 0;
            }
            faults.forEach(fault -> out.println("✗ " + fault));
            out.println("结论：记实不成立（R-LOG-FILE）。请停止写入，保全数据库和检查点文件，报干部监督机构。");
        } catch (Refusal refusal) {
            out.println(refusal.getMessage());
        }
        return 1;
    }
}
