package org.xuanren.rule;

import java.util.ArrayList;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/**
 * R-MOTION (《条例》2014 第11至13条, 2019 第11至15条): the organization department analyses, makes a plan, reports to the main leader;
 * the edition of 2019 also wants integrity checked at the motion already. The edition of 2002 has no motion stage.
 */
public final class MotionMade implements Rule {

    static final RuleId ID = RuleId.of("R-MOTION");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var edition = file.edition();
        if (!edition.flag("motion.required")) {
            return Finding.notApplicable(ID, edition.label() + "没有动议阶段");
        }
        var vacancy = file.require(OpeningVacancy.class);
        var missing = new ArrayList<String>();
        if (vacancy.analysis().isBlank()) {
            missing.add("班子建设需要分析");
        }
        if (vacancy.workPlan().isBlank()) {
            missing.add("选任工作方案");
        }
        if (vacancy.reportedTo().isBlank() || vacancy.reportedOn() == null) {
            missing.add("向主要领导报告的对象和日期");
        }
        if (edition.flag("motion.integrity-check") && vacancy.integrityCheck().isBlank()) {
            missing.add("动议即审情况");
        }
        if (missing.isEmpty()) {
            return Finding.met(ID, "已分析班子建设需要、形成工作方案，%s 向%s报告".formatted(vacancy.reportedOn(), vacancy.reportedTo()));
        }
        return Finding.notMet(ID, "动议缺少" + String.join("、", missing), "请补齐后重新登记");
    }
}
