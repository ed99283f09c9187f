package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/** Compares the frozen scope list with the groups that an edition names. */
final class ScopeGroups {

    /** The group "others as needed" of every list: it may be empty. */
    private static final String OTHERS = "others";

    private ScopeGroups() { }

    /** @param explanation why groups are missing, as written in the plan; empty if there is none or none is allowed */
    static Finding judge(RuleId id, CaseFile file, String key, String explanation) {
        var plan = file.require(RecommendationPlan.class);
        var groups = file.edition().list(key).stream().filter(group -> !group.id().equals(OTHERS)).toList();
        var missing = groups.stream()
            .filter(group -> plan.scope().stream().noneMatch(member -> member.group().equals(group.id())))
            .map(Item::label).toList();
        if (missing.isEmpty()) {
            return Finding.met(id, "参加范围 %d 人，规定的 %d 类人员齐全".formatted(plan.scope().size(), groups.size()));
        }
        var fact = "参加范围 %d 人，缺少：%s".formatted(plan.scope().size(), String.join("、", missing));
        if (explanation.isBlank()) {
            return Finding.notMet(id, fact, "请核对名册中的人员类别后重新制定推荐方案");
        }
        return Finding.met(id, fact + "，已说明：" + explanation);
    }
}
