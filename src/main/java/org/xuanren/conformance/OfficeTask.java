package org.xuanren.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xuanren.statute.Group;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.StatutoryProcess;

/**
 * A task that a diagram gives to an office (处室) of a role. Whether there is such a group, only the engine of a house knows.
 *
 * @param task  as it is labelled
 * @param group the id of the office
 */
public record OfficeTask(String file, String task, String group) {

    static List<OfficeTask> in(Map<String, byte[]> files) {
        return files.entrySet().stream().filter(file -> Conformance.isDiagram(file.getKey()))
            .flatMap(file -> processes(file.getValue()).flatMap(OfficeTask::userTasks).flatMap(task -> Presence.groups(task)
                .filter(OfficeTask::isOffice).map(group -> new OfficeTask(file.getKey(), task.label(), group)))).toList();
    }

    /** Nobody would see the task. */
    Fault nobodys() {
        var role = Group.roleOf(group).orElseThrow();
        return new Fault(file, Fault.Kind.MISSING, "『" + task + "』交给的组 " + group + " 尚未建立，任务将无人可见", RuleId.of("R-ACC-MATRIX"),
            "请先由安全管理员建立该组，或改用 " + role.id() + "（" + role.label() + "）");
    }

    private static boolean isOffice(String group) {
        return Group.roleOf(group).filter(role -> role.hasOffice(group)).isPresent();
    }

    private static Stream<Tag> processes(byte[] diagram) {
        try {
            return Tag.read(diagram).children("process").filter(process -> StatutoryProcess.find(process.id().trim()).isPresent());
        } catch (Tag.Unreadable e) {
            return Stream.empty(); // a fault of its own
        }
    }

    private static Stream<Tag> userTasks(Tag scope) {
        return Stream.concat(scope.children("userTask"), scope.children("subProcess").flatMap(OfficeTask::userTasks));
    }
}
