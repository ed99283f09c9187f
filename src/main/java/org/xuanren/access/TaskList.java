package org.xuanren.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.TaskQuery;
import org.xuanren.access.BarredTasks.Barred;

/** A list of open tasks that everybody is offered, in this order. What it shows to whom is for the rights, and for who asks. */
enum TaskList {

    MINE("待办任务", "待认领的和本人在办的任务") {
        @Override
        void narrow(TaskQuery tasks, String login, Barred barred) {
            tasks.or().taskUnassigned().taskAssignee(login).endOr();
            if (!barred.tasks().isEmpty()) {
                tasks.or().taskAssignee(login).taskDefinitionKeyNotIn(ids(barred.steps())).taskIdIn(ids(barred.others())).endOr();
            }
        }
    },
    COLLEAGUES("同事在办", "同事已认领的和须由同事办理的任务，只能查看") {
        @Override
        void narrow(TaskQuery tasks, String login, Barred barred) {
            tasks.or().taskAssigneeNotIn(login).taskIdIn(ids(barred.tasks())).endOr();
        }
    };

    private final String label;
    private final String description;

    TaskList(String label, String description) {
        this.label = label;
        this.description = description;
    }

    abstract void narrow(TaskQuery tasks, String login, Barred barred);

    private static String[] ids(List<String> ids) {
        return ids.toArray(String[]::new);
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    static Optional<TaskList> find(String label) {
        return Arrays.stream(values()).filter(list -> list.label.equals(label)).findFirst();
    }
}
