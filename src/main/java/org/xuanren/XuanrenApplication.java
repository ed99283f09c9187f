package org.xuanren;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the engine, the web apps and all rooms of the house; or runs one command and ends. */
@SpringBootApplication
public class XuanrenApplication {

    /** Days are counted in China, so the house has its time. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A word that is no command must not start a second house beside the one that runs. */
    static Optional<String> unknown(String... arguments) {
        return Stream.of(arguments).filter(argument -> !argument.startsWith("--")).findFirst().map(word ->
            "没有『" + word + "』这个命令。请用 verify、export、import、export-roster 或 check；不带命令则启动系统，选项以 -- 开头。");
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(CHINA)); // the engine stores its times as they are on the clock of this JVM: it must be the same at every start
        System.setProperty("h2.bindAddress", "127.0.0.1"); // the embedded database listens to this machine only
        var command = args.length == 0 ? "" : args[0];
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (command) {
            case "verify" -> System.exit(VerifyCommand.run(HouseDatabase.out(), rest));
            case "export" -> System.exit(ExportCommand.run(HouseDatabase.out(), rest));
            case "import" -> System.exit(ImportCommand.run(HouseDatabase.out(), rest));
            case "export-roster" -> System.exit(RosterCommand.run(HouseDatabase.out(), rest));
            case "check" -> System.exit(CheckCommand.run(HouseDatabase.out(), rest));
            default -> {
                unknown(args).ifPresent(word -> {
                    HouseDatabase.out().println(word);
                    System.exit(1);
                });
                SpringApplication.run(XuanrenApplication.class, args);
            }
        }
    }
}
