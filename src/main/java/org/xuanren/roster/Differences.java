package org.xuanren.roster;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.xuanren.record.Digest;

/** What differs between two states of a row, as staff read it: 名称：甲局 → 乙局. */
final class Differences {

    private static final JsonMapper BY_FIELD = JsonMapper.builder().visibility(PropertyAccessor.ALL, Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, Visibility.ANY).addModule(new JavaTimeModule()).addModule(labels())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final Map<String, String> LABELS = Map.ofEntries(
        Map.entry("name", "名称"), Map.entry("title", "职位"), Map.entry("kind", "类别"), Map.entry("level", "层级"), Map.entry("parent", "上级机构"),
        Map.entry("organisation", "所属机构"), Map.entry("approved", "核定职数"), Map.entry("chief", "正职"), Map.entry("leading", "领导职务"),
        Map.entry("internal", "内设机构职务"), Map.entry("partyPost", "党内职务"), Map.entry("partySecretary", "党委（党组）书记"),
        Map.entry("dualManaged", "双重管理"), Map.entry("coManagingParty", "协管方"), Map.entry("legalDemand", "法律规定的条件"),
        Map.entry("body", "讨论决定机构"), Map.entry("since", "任职起于"), Map.entry("until", "任职止于"), Map.entry("groupKey", "推荐范围"), Map.entry("groupLabel", "身份"),
        Map.entry("voterLevel", "投票层次"),
        Map.entry("account", "账号"), Map.entry("sex", "性别"), Map.entry("birth", "出生年月"), Map.entry("nativePlace", "籍贯"), Map.entry("party", "政治面貌"),
        Map.entry("partyJoined", "入党时间"), Map.entry("workStart", "参加工作时间"), Map.entry("health", "健康状况"), Map.entry("fullTime", "全日制教育"),
        Map.entry("inService", "在职教育"), Map.entry("currentPost", "现任职务"), Map.entry("positions", "简历"), Map.entry("trainings", "培训"),
        Map.entry("sanctions", "处分"), Map.entry("assessments", "年度考核"), Map.entry("enterprisePosts", "企业任职"), Map.entry("relatives", "亲属"),
        Map.entry("exceptionalPromotions", "破格提拔"), Map.entry("form", "任免审批表"), Map.entry("education", "学历"), Map.entry("degree", "学位"),
        Map.entry("school", "院校系"));
    /** Names of rows: what is told of a row begins with what it is called. */
    private static final Set<String> UNSAID = Set.of("id", "code", "cadre", "post");

    private static final int MOST = 1_000;

    private Differences() { }

    /** Codes by what they mean. */
    private static SimpleModule labels() {
        return new SimpleModule().addSerializer(Level.class, written(Level::label)).addSerializer(Organisation.Kind.class, written(Organisation.Kind::label));
    }

    private static <E> JsonSerializer<E> written(Function<E, String> label) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(E code, JsonGenerator to, SerializerProvider provider) throws IOException {
                to.writeString(label.apply(code));
            }
        };
    }

    static List<String> between(Object former, Object latter) {
        return between(BY_FIELD.<JsonNode>valueToTree(former), BY_FIELD.<JsonNode>valueToTree(latter));
    }

    /** All that a new row says. */
    static String said(Object row) {
        return BY_FIELD.<JsonNode>valueToTree(row).properties().stream().filter(field -> !UNSAID.contains(field.getKey()))
            .filter(field -> !field.getValue().isNull() && !(field.getValue().isContainerNode() && field.getValue().isEmpty()))
            .map(field -> label(field.getKey()) + "：" + shown(field.getValue())).collect(Collectors.joining("；"));
    }

    private static List<String> between(JsonNode former, JsonNode latter) {
        var changes = new ArrayList<String>();
        latter.properties().stream().filter(field -> !UNSAID.contains(field.getKey())).forEach(field -> {
            var before = former.path(field.getKey());
            if (!before.equals(field.getValue())) {
                changes.add(label(field.getKey()) + "：" + change(before, field.getValue()));
            }
        });
        return changes;
    }

    private static String change(JsonNode before, JsonNode after) {
        if (before.isArray() && after.isArray()) {
            return Stream.concat(only(before, after).map(one -> "去掉“" + one + "”"), only(after, before).map(one -> "加上“" + one + "”"))
                .collect(Collectors.joining("，"));
        }
        return before.isObject() && after.isObject() ? String.join("，", between(before, after)) : shown(before) + " → " + shown(after);
    }

    /** What the one has and the other has not. */
    private static Stream<String> only(JsonNode one, JsonNode other) {
        var others = parts(other).collect(Collectors.toSet());
        return parts(one).filter(part -> !others.contains(part)).map(Differences::shown);
    }

    private static Stream<JsonNode> parts(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    private static String shown(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        }
        var text = value.isContainerNode() ? parts(value).filter(part -> !part.isNull()).map(Differences::shown).collect(Collectors.joining(" "))
            : value.asText();
        return value.isNull() || text.isEmpty() ? "（空）" : text.length() > MOST ? text.substring(0, MOST) + "…（共 " + text.length() + " 字，校验码 " + Digest.of(text).hex() + "）" : text;
    }
}
