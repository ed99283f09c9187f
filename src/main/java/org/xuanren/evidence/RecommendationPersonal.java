package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recommendations by single leaders: signed, reviewed, and then through the normal procedure like anybody else.
 *
 * @param people the recommended, as known in the roster
 */
public record RecommendationPersonal(
        @Asked(label = "有领导干部个人推荐", rule = "R-REC-PERS-SIGNED", optional = true) boolean anyPersonal,
        @Asked(label = "个人推荐情况", rule = "R-REC-PERS-SIGNED", optional = true) List<Recommended> recommendations,
        @Frozen List<PersonRef> people) implements Evidence {

    /** One recommendation by one leader. */
    public record Recommended(
            @Asked(label = "推荐人", rule = "R-REC-PERS-SIGNED", max = 40) String recommender,
            @Asked(label = "被推荐人", rule = "R-REC-PERS-SIGNED") String person,
            @Asked(label = "推荐材料签署日期", rule = "R-REC-PERS-SIGNED", optional = true, before = true) LocalDate signedOn,
            @Asked(label = "审核意见", rule = "R-REC-PERS-REVIEW", optional = true, max = 500) String review,
            @Asked(label = "审核人", rule = "R-REC-PERS-REVIEW", optional = true, max = 40) String reviewedBy,
            @Asked(label = "审核通过", rule = "R-REC-PERS-REVIEW", optional = true) boolean accepted) { }

    public RecommendationPersonal {
        var faults = Faults.under("R-REC-PERS-SIGNED");
        faults.unless(!anyPersonal || !recommendations.isEmpty(), "已勾选有领导干部个人推荐，但未填写推荐情况", "请逐一填写，或取消勾选");
        faults.unless(anyPersonal || recommendations.isEmpty(), "填写了 %d 项个人推荐，但未勾选有领导干部个人推荐".formatted(
            recommendations.size()), "请勾选，或删去这些行");
        faults.refuseIfAny();
        recommendations = List.copyOf(recommendations);
        people = List.copyOf(people);
    }

    /** Ids of those who were recommended, but of whom no recommendation was accepted. */
    public Set<String> failedReview() {
        var failed = recommendations.stream().map(Recommended::person).collect(Collectors.toSet());
        recommendations.stream().filter(Recommended::accepted).map(Recommended::person).forEach(failed::remove);
        return failed;
    }

    public String nameOf(Recommended one) {
        return PersonRef.nameIn(people, one.person());
    }
}
