package org.xuanren.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.xuanren.casefile.Places;
import org.xuanren.record.Entry;
import org.xuanren.roster.Cadre;
import org.xuanren.roster.Roster;
import org.xuanren.staff.Names;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Group;
import org.xuanren.statute.Step;

/** An entry of the record as an auditor reads it: who, where, and a line with a Chinese label for each thing that it keeps. */
@Component
class EntryWords {

    /**
     * One thing that an entry keeps.
     *
     * @param full what the text shortens; null if it is all there
     */
    record Line(String label, String text, String full) { }

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORT = 12;
    private static final int MOST_LINES = 50;

    /** Every key that the rooms of the house write; a test holds them to it. */
    private static final Map<String, String> LABELS = Map.ofEntries(
        Map.entry("added", "新增"), Map.entry("asOf", "核验日期"), Map.entry("by", "导出人"), Map.entry("changed", "更新"), Map.entry("command", "引擎命令"), Map.entry("content", "文件校验码"),
        Map.entry("countsFrom", "任职时间起算"), Map.entry("deployment", "部署编号"), Map.entry("details", "名称等校验码"), Map.entry("edition", "适用版本"), Map.entry("evidence", "依据"),
        Map.entry("file", "文件"), Map.entry("files", "文件"), Map.entry("further", "未逐条记入"), Map.entry("group", "用户组"), Map.entry("id", "编号"), Map.entry("kind", "材料"),
        Map.entry("local", "本地设置"),
        Map.entry("moved", "迁移的流程"), Map.entry("name", "姓名"), Map.entry("noticeNumber", "任免通知文号"), Map.entry("noticeOn", "通知日期"),
        Map.entry("operation", "操作"), Map.entry("outcome", "结论"), Map.entry("pages", "页数"), Map.entry("paper", "材料"), Map.entry("person", "人员编号"),
        Map.entry("post", "职位"), Map.entry("proposal", "所答复的提议"), Map.entry("proposedBy", "提议人"), Map.entry("reason", "理由"),
        Map.entry("redoFrom", "退回步骤"), Map.entry("request", "接口请求"), Map.entry("sha256", "校验码"), Map.entry("target", "对象"), Map.entry("text", "内容"),
        Map.entry("title", "名称"), Map.entry("user", "人员"),
        Map.entry("version", "流程图版本"));
    private static final Set<String> COMMAND = Set.of("operation", "command");
    private static final Map<String, String> VERDICTS = Map.of("MET", "符合", "NOT_MET", "不符合", "NOT_APPLICABLE", "不适用");
    private static final Map<String, String> OUTCOMES = Map.of("PASSED", "通过", "AGAIN", "重新办理", "ENDED", "终止");

    private final Names names;
    private final Roster roster;

    EntryWords(Names names, Roster roster) {
        this.names = names;
        this.roster = roster;
    }

    String actor(Entry entry) {
        return names.withLogin(entry.actor());
    }

    String place(Entry entry) {
        var place = Places.label(entry.step());
        return entry.candidate() == null ? place : place + "（" + person(entry.candidate()) + "）";
    }

    private String person(String id) {
        return roster.cadre(id).map(Cadre::name).orElse(id);
    }

    List<Line> lines(Entry entry) {
        var lines = new ArrayList<Line>();
        try {
            var payload = MAPPER.readTree(Objects.requireNonNullElse(entry.payload(), ""));
            if (payload.has("command")) {
                lines.add(line(LABELS.get("command"), command(payload)));
            }
            payload.properties().stream().filter(one -> !payload.has("command") || !COMMAND.contains(one.getKey()))
                .sorted(Comparator.comparing(one -> !one.getKey().equals("outcome"))).forEach(one -> add(one.getKey(), one.getValue(), lines));
        } catch (JsonProcessingException e) {
            lines.add(new Line("内容", "不可读", null)); // somebody has edited it: the audit of the chain says so
        }
        return lines;
    }

    /** What it does in words, and what engineers call it. */
    private static String command(JsonNode payload) {
        var name = payload.path("command").asText();
        return payload.path("operation").asText() + "（" + name.substring(name.lastIndexOf('.') + 1) + "）";
    }

    private void add(String key, JsonNode value, List<Line> lines) {
        var label = LABELS.getOrDefault(key, key);
        if (key.equals("findings")) {
            value.forEach(finding -> lines.add(new Line(VERDICTS.getOrDefault(finding.path("verdict").asText(), ""),
                finding.path("sentence").asText(), null)));
        } else if (key.equals("calendar")) {
            value.properties().forEach(one -> lines.add(new Line("节假日", one.getKey() + " 年：" + one.getValue().path("source").asText(), null)));
        } else if (value.isObject()) {
            value.properties().forEach(one -> lines.add(line(label + " " + one.getKey(), one.getValue())));
        } else if (value.isArray()) {
            array(label, StreamSupport.stream(value.spliterator(), false).toList(), lines);
        } else {
            lines.add(line(label, word(key, value.asText())));
        }
    }

    /** Numbers are places in the record; each text has a line of its own. */
    private static void array(String label, List<JsonNode> values, List<Line> lines) {
        if (values.stream().allMatch(JsonNode::isTextual)) {
            values.stream().limit(MOST_LINES).forEach(one -> lines.add(new Line(label, one.asText(), null)));
            if (values.size() > MOST_LINES) {
                lines.add(new Line(label, "另有 " + (values.size() - MOST_LINES) + " 条", null));
            }
        } else {
            lines.add(new Line(label, "记实第 " + values.stream().map(JsonNode::asText).collect(Collectors.joining("、")) + " 条", null));
        }
    }

    private Line line(String label, JsonNode value) {
        return value.isObject() ? new Line(label, value.path("from").asText() + " → " + value.path("to").asText(), null) : line(label, value.asText());
    }

    private static Line line(String label, String text) {
        return HASH.matcher(text).matches() ? new Line(label, text.substring(0, SHORT) + "…", text) : new Line(label, text, null);
    }

    private String word(String key, String text) {
        return switch (key) {
            case "user", "proposedBy", "by" -> names.withLogin(text);
            case "group" -> Group.find(text).map(Group::label).orElseGet(() -> names.withGroup(text));
            case "redoFrom" -> Step.find(text).map(Step::label).orElse(text);
            case "outcome" -> OUTCOMES.getOrDefault(text, text);
            case "edition" -> Arrays.stream(EditionId.values()).filter(one -> one.name().equals(text)).findFirst().map(EditionId::label).orElse(text);
            case "pages" -> text.equals("null") ? "未知" : text;
            case "proposal" -> "记实第 " + text + " 条";
            default -> text.equals("null") ? "无" : text;
        };
    }
}
