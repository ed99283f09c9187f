package org.xuanren;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.xuanren.roster.RosterExport;

/** {@code export-roster <file>}: writes the roster as a ZIP of the files that {@code import} takes; the program may run meanwhile. */
final class RosterCommand {

    private static final String USAGE = "用法：java -jar xuanren.jar export-roster <新文件>，例如 export-roster /media/usb/roster.zip";

    private RosterCommand() { }

    /** @return the exit code: 0 if the roster was written */
    static int run(PrintStream out, String... arguments) {
        var named = Stream.of(arguments).filter(argument -> !argument.startsWith("--")).toList();
        if (named.size() != 1) {
            out.println(USAGE);
            return 1;
        }
        var file = Path.of(named.get(0)).toAbsolutePath();
        if (Files.exists(file)) {
            out.println(file + " 已存在，不会覆盖。" + USAGE);
            return 1;
        }
        return HouseDatabase.run(ImportCommand.Rooms.class, out, context -> write(context, file, out), arguments);
    }

    /** Under its name only when it is whole; until then, and after, for nobody else to read. */
    private static int write(ApplicationContext context, Path file, PrintStream out) {
        Path begun = null;
        try {
            begun = Files.createTempFile(file.getParent(), "roster", ".part");
            try (var to = Files.newOutputStream(begun)) {
                context.getBean(RosterExport.class).all(ImportCommand.OPERATOR, to);
            }
            Files.move(begun, file);
            out.println("名册已导出到 " + file + "，导出已记入记实。其中是个人信息，请妥善保管。导入：解压后 java -jar xuanren.jar import <文件夹>");
            return 0;
        } catch (IOException e) {
            out.println("无法写入 " + file + "：" + e.getMessage() + "。请核对文件夹和剩余空间后重新导出。");
            return 1;
        } finally {
            discard(begun);
        }
    }

    private static void discard(Path begun) {
        try {
            if (begun != null) {
                Files.deleteIfExists(begun);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
