package org.xuanren;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the engine, the web apps and all rooms of the house; or runs one command and ends. */
@SpringBootApplication
public class XuanrenApplication {

    public static void main(String[] args) {
        System.setProperty("h2.bindAddress", "127.0.0.1"); // the embedded database listens to this machine only
        var command = args.length == 0 ? "" : args[0];
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (command) {
            case "verify" -> System.exit(VerifyCommand.run(HouseDatabase.out(), rest));
            case "export" -> System.exit(ExportCommand.run(HouseDatabase.out(), rest));
            case "import" -> System.exit(ImportCommand.run(HouseDatabase.out(), rest));
            case "check" -> System.exit(CheckCommand.run(HouseDatabase.out(), rest));
            default -> SpringApplication.run(XuanrenApplication.class, args);
        }
    }
}
