package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.PublicityNotice.Scope;
import org.xuanren.statute.Step;
import org.xuanren.statute.RuleId;

/**
 * R-PUB-SCOPE: leaders of teams and departments are made public to everybody, heads of internal organs at least in their department,
 * and who comes from elsewhere also at his old place.
 */
public final class PublicityReaches implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-SCOPE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var post = file.require(OpeningVacancy.class).post();
        var notice = file.require(PublicityNotice.class);
        var scope = notice.scope();
        if (post.leading() && !post.internal() && scope != Scope.PUBLIC) {
            return Finding.notMet(ID, "领导班子或部门领导职务，公示范围为%s".formatted(scope.label()), "请改为向社会公示").from(Step.PUBLICITY_NOTICE);
        }
        if (post.leading() && scope == Scope.CERTAIN) {
            return Finding.notMet(ID, "内设机构领导职务，公示范围为%s".formatted(scope.label()), "请改为在所在部门或向社会公示").from(Step.PUBLICITY_NOTICE);
        }
        if (notice.formerUnit().isBlank()) {
            return Finding.met(ID, "公示范围：" + scope.label());
        }
        return notice.atFormerUnit().isBlank()
            ? Finding.notMet(ID, "公示对象来自%s，未在原单位公示".formatted(notice.formerUnit()), "请同时在原单位重新公示").from(Step.PUBLICITY_NOTICE)
            : Finding.met(ID, "公示范围：%s；在原单位%s：%s".formatted(scope.label(), notice.formerUnit(), notice.atFormerUnit()));
    }
}
