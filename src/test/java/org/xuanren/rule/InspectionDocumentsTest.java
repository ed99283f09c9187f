package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.usual;

import org.junit.jupiter.api.Test;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Step;

class InspectionDocumentsTest {

    @Test // R-INSP-DOCS
    void all_papers_of_the_inspection_are_there() {
        Judged.met(new InspectionDocuments(), usual().file(), "考察阶段应有材料 8 种，齐全（R-INSP-DOCS）。");
    }

    @Test // R-INSP-DOCS
    void a_paper_of_an_early_step_leads_back_to_the_plan() {
        Judged.again(new InspectionDocuments(), usual().withoutPapers(PaperKind.TALK_RECORDS, PaperKind.INSPECTION_REPORT).file(),
            Step.INSPECTION_PLAN, "考察阶段缺少材料『重要谈话记录』『考察报告』（R-INSP-DOCS）。本轮考察不作数，请重新拟定考察方案并组织考察，逐步提交材料。");
    }

    @Test // R-INSP-DOCS
    void a_paper_of_a_late_step_leads_back_to_the_material() {
        Judged.again(new InspectionDocuments(), usual().withoutPapers(PaperKind.INSPECTION_MATERIAL).file(),
            Step.INSPECTION_MATERIAL, "考察阶段缺少材料『考察材料』（R-INSP-DOCS）。请重新撰写考察材料并汇报，在『材料』页补齐。");
    }
}
