package org.xuanren.guard;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.xuanren.casefile.Readings;
import org.xuanren.engine.ProcessFacts;
import org.xuanren.record.Digest;
import org.xuanren.record.RemarkDetails;
import org.xuanren.statute.Legible;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** Comments and attachments: colleagues leave each other remarks at a task that they see; who may not see it neither reads nor says anything there. */
final class Remarks {

    private static final Set<Class<?>> COMMENTS = Set.of(GetTaskCommentsCmd.class, GetTaskCommentCmd.class, GetProcessInstanceCommentsCmd.class);
    private static final Set<Class<?>> ATTACHMENTS = Set.of(GetTaskAttachmentsCmd.class, GetTaskAttachmentCmd.class, GetTaskAttachmentContentCmd.class,
        GetProcessInstanceAttachmentsCmd.class, GetAttachmentCmd.class, GetAttachmentContentCmd.class);

    /**
     * What was added.
     *
     * @param step of the task
     * @param hash    of the text, the file or the address
     * @param details what is said besides: by whom, at which task, under which name
     */
    record Added(String id, String task, String step, Digest hash, RemarkDetails details) { }

    private static final RuleId CONTENT = RuleId.of("R-LOG-CONTENT");
    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 1_000;

    private final Supplier<TaskService> tasks;
    private final Supplier<Readings> readings;
    private final long maxBytes;

    /** @param maxBytes of an attachment */
    Remarks(Supplier<TaskService> tasks, Supplier<Readings> readings, long maxBytes) {
        this.tasks = tasks;
        this.readings = readings;
        this.maxBytes = maxBytes;
    }

    static boolean adds(Command<?> command) {
        return command instanceof AddCommentCmd || command instanceof CreateAttachmentCmd;
    }

    /** Whether the caller may see the task. */
    boolean sees(Command<?> command) {
        return tasks.get().createTaskQuery().taskId(task(command)).count() == 1;
    }

    /**
     * The REST API asks the history for a task before it shows or takes a remark of it: whoever sees the task sees it there as well. Who reads
     * what was remarked where people were deliberated and decided on is noted (R-STAFF-LEAK).
     *
     * @throws Refusal if somebody else asks for a remark, whoever he is: the engine shows it to all who may read its history
     */
    <T> Command<T> read(Command<T> command, String reader) {
        var comments = COMMENTS.contains(command.getClass());
        var remarks = comments || ATTACHMENTS.contains(command.getClass());
        if (!remarks && !(command instanceof HistoricTaskInstanceQueryImpl && !task(command).isEmpty())) {
            return command;
        }
        if (sees(command)) {
            return context -> {
                var found = context.runWithoutAuthorization(() -> command.execute(context));
                if (remarks && found != null && !(found instanceof Collection<?> none && none.isEmpty())) {
                    note(task(command), reader, comments ? "备注" : "附件", context);
                }
                return found;
            };
        }
        if (remarks) {
            throw Refusal.forbidden("备注和附件只由能办理该任务的人员查阅", RuleId.of("R-STAFF-LEAK"), "请由办理人员查阅");
        }
        return command;
    }

    private void note(String task, String reader, String what, CommandContext context) {
        var read = context.getTaskManager().findTaskById(task);
        var step = Step.find(read.getTaskDefinitionKey()).filter(one -> one.stage().filter(Readings::confidential).isPresent());
        step.ifPresent(one -> readings.get().note(ProcessFacts.caseOf(read), reader, one.id(),
            one.perCandidate() ? ProcessFacts.candidateOf(read, StatutoryProcess.CANDIDATE) : null, what));
    }

    /** @throws Refusal if it was added at a process of another case as well, or is too large or illegible */
    Added of(Object added, CommandContext context) {
        if (added instanceof CommentEntity comment) {
            requireOneCase(comment.getTaskId(), comment.getProcessInstanceId(), context);
            requirePlain("备注", comment.getFullMessage(), LONGEST_COMMENT);
            return new Added(comment.getId(), comment.getTaskId(), step(comment.getTaskId(), context), Digest.of(comment.getFullMessage().getBytes(StandardCharsets.UTF_8)),
                RemarkDetails.ofComment(comment.getTaskId(), comment.getTime(), comment.getUserId(), comment.getType(), comment.getMessage()));
        }
        var attachment = (AttachmentEntity) added;
        requireOneCase(attachment.getTaskId(), attachment.getProcessInstanceId(), context);
        requirePlain("附件名称", attachment.getName(), LONGEST_NAME);
        requirePlain("附件类型", attachment.getType(), LONGEST_NAME);
        requirePlain("附件说明", attachment.getDescription(), LONGEST_DESCRIPTION);
        requirePlain("附件网址", attachment.getUrl(), LONGEST_DESCRIPTION);
        var content = attachment.getContentId() == null ? Objects.toString(attachment.getUrl(), "").getBytes(StandardCharsets.UTF_8)
            : context.getDbEntityManager().selectById(ByteArrayEntity.class, attachment.getContentId()).getBytes();
        if (content.length > maxBytes) {
            throw Refusal.of("附件有 %d 字节，超过上限 %d MB".formatted(content.length, maxBytes >> 20), CONTENT, "请压缩或拆分后上传");
        }
        return new Added(attachment.getId(), attachment.getTaskId(), step(attachment.getTaskId(), context), Digest.of(content),
            RemarkDetails.ofAttachment(attachment.getTaskId(), attachment.getCreateTime(), attachment.getName(), attachment.getType(), attachment.getDescription(),
                attachment.getUrl()));
    }

    private static void requirePlain(String what, String text, int most) {
        if (text != null && text.length() > most) {
            throw Refusal.of("%s有 %d 字，超过 %d 字".formatted(what, text.length(), most), CONTENT, "请精简");
        }
        Legible.fault(text == null ? "" : text).ifPresent(fault -> {
            throw Refusal.of(what + fault, CONTENT, "请只填写文字");
        });
    }

    private static void requireOneCase(String task, String process, CommandContext context) {
        var named = process == null ? null : context.getExecutionManager().findExecutionById(process);
        var own = ProcessFacts.caseOf(context.getTaskManager().findTaskById(task));
        if (process != null && (named == null || !Objects.equals(named.getProcessBusinessKey(), own))) {
            throw Refusal.forbidden("所指的流程实例不属于该任务的案件", RuleId.of("R-GEN-ORDER"), "请只在任务上添加备注和附件");
        }
    }

    private static String step(String task, CommandContext context) {
        return context.getTaskManager().findTaskById(task).getTaskDefinitionKey();
    }

    private static String task(Command<?> command) {
        return Fields.read(command, "taskId").map(String.class::cast).orElse("");
    }
}
