package org.xuanren;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xuanren.conformance.Conformance;
import org.xuanren.conformance.OfficeTask;

/** {@code check <file>...}: proves diagrams and forms as the deployment would, without engine, database and Spring. */
final class CheckCommand {

    private static final String USAGE = "用法：java -jar xuanren.jar check <流程图、表单或文件夹>…，例如 check processes/*.bpmn";

    /** Of a folder what the deployment would judge; whatever is named by itself is judged as well. */
    private static final Pattern DEPLOYED = Pattern.compile("(?i)(bpmn|bpmn20\\.xml|form|dmn|cmmn|(cmmn|dmn)1[01]\\.xml)$");

    private CheckCommand() { }

    /** @return the exit code: 0 if everything is proven */
    static int run(PrintStream out, String... arguments) {
        if (arguments.length == 0) {
            out.println(USAGE);
            return 1;
        }
        var files = new LinkedHashMap<String, byte[]>();
        for (var argument : arguments) {
            try {
                for (var file : below(Path.of(argument))) {
                    var name = file.getFileName().toString();
                    if (files.put(name, Files.readAllBytes(file)) != null) {
                        out.println("有两个文件都叫 " + name + "，只能一起部署其中一个。请分开检查。");
                        return 1;
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                out.println("无法读取 " + argument + "。请核对文件名。");
                return 1;
            }
        }
        if (files.isEmpty()) {
            out.println("其中没有流程图（.bpmn）或表单（.form）。" + USAGE);
            return 1;
        }
        var kept = Conformance.lackedBy(files, process -> Conformance.delivered()); // stands for what is in force where it is deployed
        var together = new LinkedHashMap<>(files);
        together.putAll(kept);
        var proof = Conformance.deployable(together);
        proof.sentences().forEach(sentence -> out.println("✗ " + sentence));
        var faulty = proof.faults().stream().map(fault -> fault.file()).distinct().toList();
        files.keySet().stream().filter(file -> !faulty.contains(file)).forEach(file -> out.println("✓ " + file));
        if (!kept.isEmpty()) {
            out.println("未给出的 " + kept.size() + " 个文件（表单、所调用的流程图）沿用现行的：" + String.join("、", kept.keySet()) + "。");
        }
        var offices = Conformance.officeTasks(files).stream().collect(Collectors.groupingBy(OfficeTask::group, TreeMap::new,
            Collectors.mapping(task -> "『" + task.task() + "』", Collectors.joining())));
        offices.forEach((group, tasks) -> out.println("部署前须由安全管理员建立组 " + group + "：" + tasks + "交给了该组。"));
        out.println(proof.holds() ? "结论：" + files.size() + " 个文件，可以部署。"
            : "结论：" + files.size() + " 个文件中 " + faulty.size() + " 个有问题，共 " + proof.faults().size() + " 处，不予部署。");
        return proof.holds() ? 0 : 1;
    }

    private static List<Path> below(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var found = Files.walk(path)) {
            return found.filter(file -> DEPLOYED.matcher(file.toString()).find()).sorted().toList();
        }
    }
}
