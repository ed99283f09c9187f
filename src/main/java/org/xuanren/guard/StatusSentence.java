package org.xuanren.guard;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Resources;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** What staff read where the engine or the server refuses and only a status is known: what is wrong, and what to do. */
final class StatusSentence {

    private static final Map<String, String> RESOURCES = Map.ofEntries(
        Map.entry("Application", "应用"), Map.entry("Authorization", "授权"), Map.entry("Batch", "批量作业"), Map.entry("Deployment", "部署"),
        Map.entry("Filter", "任务筛选"), Map.entry("Group", "用户组"), Map.entry("Group membership", "用户组成员"), Map.entry("User", "用户"),
        Map.entry("ProcessDefinition", "流程"), Map.entry("ProcessInstance", "流程实例"),
        Map.entry("System", "系统"), Map.entry("Task", "任务"));

    private StatusSentence() { }

    static String of(AuthorizationException denied) {
        var over = denied.getMissingAuthorizations().stream().map(missing -> RESOURCES.get(missing.getResourceType())).filter(word -> word != null)
            .findFirst().map(word -> "对『" + word + "』").orElse("");
        return Refusal.sentence("您没有" + over + "进行此项操作的权限", RuleId.of("R-ACC-MATRIX"), "请由有权人员办理；确需由您办理的，请联系安全管理员");
    }

    static Optional<String> resource(int type) {
        return Arrays.stream(Resources.values()).filter(one -> one.resourceType() == type).findFirst().map(one -> RESOURCES.get(one.resourceName()));
    }

    static String of(int status) {
        return switch (status) {
            case 400 -> "请求有误：内容不全、格式不符，或所指的对象不存在。请核对后重试。";
            case 401 -> "尚未登录，或用户名、密码有误。请登录后重试；多次输错密码的，请等十分钟。";
            case 403 -> "您没有进行此项操作的权限，或页面已过期。请刷新页面后重试；确需办理的，请联系安全管理员。";
            case 404 -> "没有所指的对象或地址。请核对编号和地址。";
            case 405 -> "这一地址不接受这种操作。请核对操作和地址。";
            case 406, 415 -> "不接受这种格式的内容。请以 JSON 提交。";
            case 409 -> "他人刚刚办理了同一事项，本次未予保存。请刷新后再看是否仍须办理。";
            case 413 -> "提交的内容过大。请压缩或拆分后重试。";
            default -> status < 500 ? "请求未被接受（" + status + "）。请核对后重试。"
                : "系统未能完成此项操作，未保存任何内容。请稍后重试；仍不成功的，请联系系统管理员。";
        };
    }
}
