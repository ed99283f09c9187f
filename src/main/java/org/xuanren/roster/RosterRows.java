package org.xuanren.roster;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Takes over the rows of tables. What a row can't be is told with an {@link IllegalArgumentException}. */
@Component
class RosterRows {

    private static final JsonMapper BY_FIELD = JsonMapper.builder().visibility(PropertyAccessor.ALL, Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, Visibility.ANY).addModule(new JavaTimeModule()).build();
    private static final int DEMAND = 400;
    private static final int LEVEL = 100;
    private static final int MANY = 100_000;
    private static final List<String> TRAITS = List.of("chief", "leading", "non-leading", "internal", "party-post", "party-secretary", "dual-managed");
    private static final Map<String, String> LABELS = labels();

    private final EntityManager entities;
    private final Cadres cadres;

    RosterRows(EntityManager entities, Cadres cadres) {
        this.entities = entities;
        this.cadres = cadres;
    }

    /** @param table its name without folder and suffix */
    void take(String table, TableRow row, ImportReport report) {
        switch (table) {
            case "organisations" -> {
                var code = row.need("code", TableRow.KEY);
                keep(new Organisation(code, row.need("name", TableRow.NAME), row.one(Organisation.Kind.class, "kind"),
                    row.one(Level.class, "level"), row.text("parent", TableRow.KEY)), Organisation.class, code, report);
            }
            case "posts" -> keep(post(row), Post.class, row.need("code", TableRow.KEY), report);
            case "holdings" -> {
                var since = row.day("since");
                if (since == null) {
                    throw new IllegalArgumentException("缺少 since");
                }
                var until = row.day("until");
                if (until != null && until.isBefore(since)) {
                    throw new IllegalArgumentException("until %s 早于 since %s".formatted(until, since));
                }
                var holding = new Holding(row.need("post", TableRow.KEY), person(row).id(), since, until);
                known(Post.class, "post", row);
                keep(holding, Holding.class, holding.id(), report);
            }
            case "memberships" -> {
                var membership = new Membership(row.need("body", TableRow.KEY), person(row).id(), row.need("group", TableRow.KEY),
                    row.need("label", TableRow.NAME), row.need("voters", LEVEL), row.line());
                keep(membership, Membership.class, membership.id(), report);
            }
            case "cadre-details" -> details(row, report);
            default -> throw new IllegalStateException("no such table: " + table);
        }
    }

    private String known(Class<?> type, String column, TableRow row) {
        var code = row.need(column, TableRow.KEY);
        if (entities.find(type, code) == null) {
            throw new IllegalArgumentException("名册中没有 %s %s，请先导入".formatted(column, code));
        }
        return code;
    }

    private void details(TableRow row, ImportReport report) {
        var cadre = person(row);
        List.of("positions", "trainings", "sanctions", "assessments", "kin", "exceptional").forEach(column -> row.text(column, MANY));
        var detailed = CadreDetails.of(row, cadre.file(), this::byNumber);
        var account = row.text("account", TableRow.KEY);
        if (detailed.equals(cadre.file()) && Objects.equals(account, cadre.account())) {
            report.unchanged();
            return;
        }
        if (cadre.account() != null && !cadre.account().equals(account)) { // whose login is his decides who is recused
            throw new IllegalArgumentException("%s的账号 %s 已登记，不得由导入更改或清空".formatted(cadre.name(), cadre.account()));
        }
        var used = account == null ? null : cadres.findByAccount(account).filter(other -> !other.id().equals(cadre.id())).orElse(null);
        if (used != null) {
            throw new IllegalArgumentException("账号 %s 已属于%s".formatted(account, used.name()));
        }
        cadre.update(account, detailed);
        report.changed(cadre.name() + "：补充任职层级、培训、亲属等信息");
    }

    private Post post(TableRow row) {
        var unknown = row.items("traits", " +").stream().filter(trait -> !TRAITS.contains(trait)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("“%s”不在 %s 之中".formatted(unknown.get(0), String.join("、", TRAITS)));
        }
        return new Post(row.need("code", TableRow.KEY), row.need("title", TableRow.NAME), known(Organisation.class, "organisation", row),
            row.one(Level.class, "level"), new TreeSet<>(row.items("traits", " +")), row.count("approved"),
            row.text("coManagingParty", TableRow.NAME), row.text("legalDemand", DEMAND), row.need("body", TableRow.KEY));
    }

    private <T> void keep(T row, Class<T> type, String id, ImportReport report) {
        var known = entities.find(type, id);
        if (known == null) {
            entities.persist(row);
            report.added();
            return;
        }
        var changes = changes(BY_FIELD.valueToTree(known), BY_FIELD.valueToTree(row));
        entities.merge(row);
        if (changes.isEmpty()) {
            report.unchanged();
        } else {
            report.changed(id + "：" + String.join("；", changes));
        }
    }

    /** What differs, as staff read it: 名称：甲局 → 乙局. */
    private static List<String> changes(JsonNode former, JsonNode latter) {
        var changes = new ArrayList<String>();
        latter.fields().forEachRemaining(field -> {
            var before = former.path(field.getKey());
            if (!before.equals(field.getValue())) {
                changes.add("%s：%s → %s".formatted(LABELS.getOrDefault(field.getKey(), field.getKey()), shown(before), shown(field.getValue())));
            }
        });
        return changes;
    }

    private static String shown(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        }
        return value.isNull() || value.isMissingNode() ? "（空）" : value.isArray() ? value.toString() : value.asText();
    }

    private Cadre person(TableRow row) {
        var cadre = byNumber(row.need("identityNumber", TableRow.KEY));
        if (!cadre.name().equals(row.need("name", TableRow.NAME))) {
            throw new IllegalArgumentException("身份证号 %s 登记为%s，表中为%s".formatted(cadre.identityNumber(), cadre.name(),
                row.need("name", TableRow.NAME)));
        }
        return cadre;
    }

    private Cadre byNumber(String number) {
        return cadres.findByIdentityNumber(number).stream().findFirst()
            .orElseThrow(() -> new IllegalArgumentException("名册中没有身份证号 " + number));
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "名称");
        labels.put("title", "职务");
        labels.put("kind", "类别");
        labels.put("level", "层级");
        labels.put("parent", "上级机构");
        labels.put("organisation", "所属机构");
        labels.put("approved", "核定职数");
        labels.put("chief", "正职");
        labels.put("leading", "领导职务");
        labels.put("internal", "内设机构职务");
        labels.put("partyPost", "党内职务");
        labels.put("partySecretary", "党委（党组）书记");
        labels.put("dualManaged", "双重管理");
        labels.put("coManagingParty", "协管方");
        labels.put("legalDemand", "法律规定的条件");
        labels.put("body", "决定机构");
        labels.put("until", "任职止于");
        labels.put("groupLabel", "身份");
        labels.put("voterLevel", "投票层次");
        return labels;
    }
}
