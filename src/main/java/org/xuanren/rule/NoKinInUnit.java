package org.xuanren.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.xuanren.evidence.CadreSnapshot.Kin;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.EligibilitySheet.KinDeclaration;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.statute.RuleId;

/**
 * R-AVOID-KIN (《条例》2002 第53条 and later; 任职回避暂行规定): spouses, direct line, collateral line to the third generation and close
 * in-laws are not leader and led: who has a post there, or one step above or below, bars. Who is further away, of whom only the approval form tells, or
 * whom the candidate himself declares, passes with a reason only.
 */
public final class NoKinInUnit implements Rule {

    static final RuleId ID = RuleId.of("R-AVOID-KIN");

    @Override
    public RuleId id() {
        return ID;
    }

    /** Who of the relatives would directly be leader or led, in words; empty if nobody. */
    public static String conflicts(List<Kin> relatives, PostSnapshot post) {
        return conflicts(relatives, post, true);
    }

    private static String conflicts(List<Kin> relatives, PostSnapshot post, boolean near) {
        return relatives.stream().filter(kin -> kin.near() == near && (post.leading() || kin.leads()))
            .map(kin -> "%s（%s，%s）".formatted(kin.name(), kin.relation(), kin.post())).collect(Collectors.joining("、"));
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        var conflicts = conflicts(sheet.cadre().kinInUnit(), post);
        if (!conflicts.isEmpty()) {
            return Finding.notMet(ID, "%s在%s或其上级、下级有应回避的亲属：%s".formatted(sheet.cadre().name(), post.organisationName(),
                conflicts), "请先调整亲属岗位并更新名册后重新审查，或终止审查");
        }
        var further = conflicts(sheet.cadre().kinInUnit(), post, false);
        if (!further.isEmpty() && sheet.kin() == KinDeclaration.NONE) {
            return Finding.notMet(ID, "名册或任免审批表载有亲属：%s，未写明无须回避的理由或处理结果".formatted(further), "请写明后重新审查，应回避的终止审查");
        }
        if (sheet.kin() == KinDeclaration.NONE) {
            return Finding.met(ID, "名册和%s申报均无应回避的亲属".formatted(sheet.cadre().name()));
        }
        if (sheet.kinDetails().isBlank() || sheet.kinSettled().isBlank()) {
            return Finding.notMet(ID, "申报有亲属关系，未写明亲属及岗位、无须回避的理由或处理结果", "请写明后重新审查，应回避的终止审查");
        }
        return Finding.met(ID, "名册中无应回避的亲属，%s申报：%s；%s".formatted(sheet.cadre().name(), sheet.kinDetails(), sheet.kinSettled())
            + (further.isEmpty() ? "" : "；名册或任免审批表载有" + further));
    }
}
