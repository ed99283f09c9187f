package org.xuanren.attack;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;

/** A comment, a file and an address that somebody leaves at a task, and every way to edit in the engine's tables what people see of them. */
final class RemarkEdits {

    /**
     * @param place of the remark's entry among the remarks of the case; {@link #NONE} of what was put in
     * @param said  of it by an audit
     */
    record Edit(int place, String statement, String said) { }

    static final int NONE = -1;

    private static final List<String> COMMENT = List.of("FULL_MSG_", "MESSAGE_", "USER_ID_", "TASK_ID_", "TYPE_", "TIME_", "ID_");
    private static final List<String> ATTACHMENT = List.of("NAME_", "DESCRIPTION_", "TYPE_", "URL_", "CONTENT_ID_", "TASK_ID_", "CREATE_TIME_", "ID_");

    private final List<String> ids = new ArrayList<>();
    private final Task task;

    private RemarkEdits(Task task) {
        this.task = task;
    }

    /** In the order of {@link Edit#place}. */
    static RemarkEdits leftBy(String login, Task task, TaskService tasks, IdentityService identity) {
        var edits = new RemarkEdits(task);
        identity.setAuthentication(login, identity.createGroupQuery().groupMember(login).list().stream().map(Group::getId).toList());
        try {
            edits.ids.add(tasks.createComment(task.getId(), null, "请核对编制").getId());
            edits.ids.add(tasks.createAttachment("text/plain", task.getId(), null, "会议通知", "初稿", new ByteArrayInputStream("bytes".getBytes(StandardCharsets.UTF_8))).getId());
            edits.ids.add(tasks.createAttachment("link", task.getId(), null, "来函", "原件", "https://example.org/1").getId());
        } finally {
            identity.clearAuthentication();
        }
        return edits;
    }

    /** @param bytes a literal of bytes, as the database writes it */
    List<Edit> all(UnaryOperator<String> bytes) {
        var edits = new ArrayList<Edit>();
        for (int place = 0; place < ids.size(); place++) {
            var table = place == 0 ? "ACT_HI_COMMENT" : "ACT_HI_ATTACHMENT";
            for (var column : place == 0 ? COMMENT : ATTACHMENT) {
                var value = column.equals("FULL_MSG_") ? bytes.apply("another") : column.endsWith("TIME_") ? "timestamp '2026-05-11 09:00:00'"
                    : column.equals("CONTENT_ID_") && place == 1 ? "null" : "'another'";
                edits.add(new Edit(place, "update %s set %s = %s where ID_ = '%s'".formatted(table, column, value, ids.get(place)), column.equals("ID_") ? "已不在库中" : "已被改动"));
            }
            edits.add(new Edit(place, "delete from %s where ID_ = '%s'".formatted(table, ids.get(place)), "已不在库中"));
        }
        edits.add(new Edit(1, "update ACT_GE_BYTEARRAY set BYTES_ = %s where ID_ = (select CONTENT_ID_ from ACT_HI_ATTACHMENT where ID_ = '%s')".formatted(bytes.apply("another"),
            ids.get(1)), "已被改动"));
        Map.of("TASK_ID_", task.getId(), "PROC_INST_ID_", task.getProcessInstanceId()).forEach((column, id) -> {
            edits.add(new Edit(NONE, "insert into ACT_HI_COMMENT (ID_, TYPE_, ACTION_, USER_ID_, MESSAGE_, TIME_, FULL_MSG_, %s) values ('forged', 'comment', 'AddComment', 'chen', 'x', "
                .formatted(column) + "timestamp '2026-05-11 09:00:00', %s, '%s')".formatted(bytes.apply("x"), id), "（chen，"));
            edits.add(new Edit(NONE, "insert into ACT_HI_ATTACHMENT (ID_, NAME_, TYPE_, URL_, %s) values ('forged', 'x', 'link', 'https://example.org/2', '%s')".formatted(column, id),
                "（未署名，"));
        });
        return edits;
    }
}
