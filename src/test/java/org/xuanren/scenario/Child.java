package org.xuanren.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.xuanren.XuanrenApplication;

/** A JVM of its own, on the same classes. */
public final class Child {

    private Child() { }

    /** @param properties of the system, by their names */
    public static Process start(Class<?> main, Map<String, String> properties, Path errors, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    /** The embedded database as production has it, in a folder. */
    public static String databaseIn(Path folder) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject()).getProperty("spring.datasource.url").replace("${xuanren.data}", folder.toString());
    }

    /** What {@code verify} says of a case, or of all of them ({@code --all}), and last its exit code. */
    public static String verify(String number, Map<String, String> properties, Path errors) throws IOException, InterruptedException {
        var command = start(XuanrenApplication.class, properties, errors, "verify", number);
        var said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit code " + command.waitFor();
    }
}
