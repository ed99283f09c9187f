package org.xuanren.access;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.task.TaskQuery;

/** A list of open tasks that everybody is offered, in this order. What it shows to whom is for the rights, and for who asks. */
enum TaskList {

    MINE("待办任务", "待认领的和本人在办的任务") {
        @Override
        void narrow(TaskQuery tasks, String login) {
            tasks.or().taskUnassigned().taskAssignee(login).endOr();
        }
    },
    COLLEAGUES("同事在办", "同事已认领的任务，只能查看") {
        @Override
        void narrow(TaskQuery tasks, String login) {
            tasks.taskAssigned().taskAssigneeNotIn(login);
        }
    };

    private final String label;
    private final String description;

    TaskList(String label, String description) {
        this.label = label;
        this.description = description;
    }

    abstract void narrow(TaskQuery tasks, String login);

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
