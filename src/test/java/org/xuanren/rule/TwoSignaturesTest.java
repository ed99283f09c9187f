package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.under;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.CandidatesSamples;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Step;

class TwoSignaturesTest {

    private static final String REMEDY = "（R-INSP-TWOSIGN）。请由党委（党组）书记和纪委书记（纪检组长）分别签字后再汇报。";

    private final Rule rule = new TwoSignatures();

    @Test // R-INSP-TWOSIGN
    void the_edition_of_2002_asks_for_no_signatures() {
        Judged.notApplicable(rule, usual().file(), "2002 版没有规定廉洁自律结论性意见须双签字（R-INSP-TWOSIGN）。");
    }

    @Test // R-INSP-TWOSIGN
    void two_persons_sign_the_conclusion() {
        Judged.met(rule, under(EditionId.E2019).file(), "廉洁自律结论性意见由吴刚、钱正于 2026-03-13 签字（R-INSP-TWOSIGN）。");
    }

    @Test // R-INSP-TWOSIGN
    void without_conclusion_or_its_day_nothing_is_signed() {
        refused("所在单位党委（党组）没有作出廉洁自律结论性意见", "conclusion", " ");
        refused("所在单位党委（党组）没有作出廉洁自律结论性意见", "concludedOn", null);
    }

    @Test // R-INSP-TWOSIGN
    void one_signature_is_not_two() {
        refused("廉洁自律结论性意见缺少党委（党组）书记签字", "secretary", "");
        refused("廉洁自律结论性意见缺少纪委书记（纪检组长）签字", "disciplineHead", "");
        refused("廉洁自律结论性意见的两个签字都是吴刚", "disciplineHead", "吴刚");
    }

    private void refused(String fact, String component, Object value) {
        Judged.again(rule, under(EditionId.E2019).with(InspectionReport.class, component, value).file(), Step.INSPECTION_MATERIAL, fact + REMEDY);
    }

    @Test // R-INSP-TWOSIGN
    void nobody_signs_for_himself() {
        for (var component : List.of("secretary", "disciplineHead")) {
            var own = under(EditionId.E2019).with(InspectionReport.class, component, RecommendationSamples.WANG.name()).then(CandidatesSamples.decision());
            Judged.again(rule, own.file(), Step.INSPECTION_MATERIAL,
                "廉洁自律结论性意见由考察对象王甲本人签字（R-INSP-TWOSIGN）。请由负责该意见的其他人员签字后再汇报；确系同名者请在姓名后加注区别。");
        }
    }
}
