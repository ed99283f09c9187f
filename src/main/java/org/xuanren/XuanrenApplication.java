package org.xuanren;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the engine, the web apps and all rooms of the house; or runs one command and ends. */
@SpringBootApplication
public class XuanrenApplication {

    public static void main(String[] args) {
        System.setProperty("h2.bindAddress", "127.0.0.1"); // the embedded database listens to this machine only
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(VerifyCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("check")) {
            System.exit(CheckCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(XuanrenApplication.class, args);
    }
}
