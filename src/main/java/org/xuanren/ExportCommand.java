package org.xuanren;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.xuanren.dossier.CaseExport;
import org.xuanren.statute.Refusal;

/** {@code export <case> <folder>}: writes a case out, so that it can be verified elsewhere; the program may run meanwhile. */
final class ExportCommand {

    private static final String USAGE = "用法：java -jar xuanren.jar export <选任案编号> <新文件夹>，例如 export 2026-0001 /media/usb/2026-0001";

    /** The rooms of verification, and the archive. */
    @Import(VerifyCommand.Rooms.class)
    @ComponentScan(basePackages = "org.xuanren.dossier")
    static class Rooms { }

    private ExportCommand() { }

    /** @return the exit code: 0 if the case was written */
    static int run(PrintStream out, String... arguments) {
        var named = Stream.of(arguments).filter(argument -> !argument.startsWith("--")).toList();
        if (named.size() != 2) {
            out.println(USAGE);
            return 1;
        }
        return HouseDatabase.run(Rooms.class, out, context -> write(context, named.get(0), Path.of(named.get(1)), out), arguments);
    }

    private static int write(ApplicationContext context, String number, Path folder, PrintStream out) {
        try {
            var written = context.getBean(CaseExport.class).write(number, folder, System.getProperty("user.name"));
            out.println("选任案 %s 已导出到 %s：记实 %d 条。核对：java -jar xuanren.jar verify %s --key=<公钥 checkpoint.pub>"
                .formatted(number, folder, written.entries(), folder));
            written.faults().forEach(fault -> out.println("！" + fault));
            return 0;
        } catch (Refusal refusal) {
            out.println(refusal.getMessage());
            return 1;
        } catch (IOException e) {
            out.println("无法写入 " + folder + "：" + e.getMessage() + "。导出已记入记实。请核对文件夹和剩余空间，删去其中已写的文件后重新导出。");
            return 1;
        }
    }
}
