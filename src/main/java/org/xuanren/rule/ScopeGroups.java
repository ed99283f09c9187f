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

    /** @param adjusted whether a group may be missing with a reason, which the plan tells */
    static Finding judge(RuleId id, CaseFile file, String key, boolean adjusted) {
        var plan = file.require(RecommendationPlan.class);
        var groups = file.edition().list(key).stream().filter(group -> !group.id().equals(OTHERS)).toList();
        var missing = groups.stream()
            .filter(group -> plan.scope().stream().noneMatch(member -> member.group().equals(group.id())))
            .map(Item::label).toList();
        if (missing.isEmpty()) {
            return Finding.met(id, "参加范围 %d 人，规定的 %d 类人员齐全".formatted(plan.scope().size(), groups.size()));
        }
        var fact = "参加范围 %d 人，缺少：%s".formatted(plan.scope().size(), String.join("、", missing));
        if (!adjusted) {
            return Finding.notMet(id, fact, "请核对名册中的人员类别后重新制定推荐方案");
        }
        return plan.scopeNote().isBlank() ? Finding.notMet(id, fact, "请核对名册中的人员类别，确无此类人员的在参加范围调整说明中写明")
            : Finding.met(id, fact + "，已说明：" + plan.scopeNote());
    }
}
