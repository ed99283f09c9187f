package org.xuanren;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the engine, the web apps and all rooms of the house. */
@SpringBootApplication
public class XuanrenApplication {

    public static void main(String[] args) {
        SpringApplication.run(XuanrenApplication.class, args);
    }
}
