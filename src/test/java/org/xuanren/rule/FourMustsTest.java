package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.rule.InspectionStory.day;
import static org.xuanren.rule.InspectionStory.under;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Step;

class FourMustsTest {

    private final Rule rule = new FourMusts();

    @Test // R-INSP-FOUR
    void all_musts_of_the_edition_are_settled() {
        Judged.met(rule, under(EditionId.E2019).file(), "必核事项 4 项均已办结（R-INSP-FOUR）。");
        Judged.met(rule, usual().with(InspectionReport.class, "musts", List.of()).file(), "必核事项 1 项均已办结（R-INSP-FOUR）。");
    }

    @Test // R-INSP-FOUR
    void what_is_open_or_was_never_answered_holds_the_candidate() {
        var musts = List.of(InspectionStory.must("file"),
            new InspectionReport.Must("petitions", "信访", InspectionReport.Outcome.OPEN, null, "正在调查"));
        Judged.again(rule, under(EditionId.E2019).with(InspectionReport.class, "musts", musts).file(), Step.INSPECTION_MATERIAL,
            "必核事项应有 4 项，尚未办结：个人有关事项报告必核、线索具体的信访举报必查（R-INSP-FOUR）。请办结后再汇报。");
    }

    @Test // R-INSP-FOUR
    void a_settled_question_is_settled() {
        var musts = List.of(InspectionStory.must("file"), InspectionStory.must("personal-report"),
            new InspectionReport.Must("petitions", "信访", InspectionReport.Outcome.SETTLED, day(13), "举报失实"));
        assertThat(rule.judge(under(EditionId.E2019).with(InspectionReport.class, "musts", musts).file()).lets()).isTrue();
    }

    @Test // R-INSP-FOUR
    void the_discipline_organ_is_heard_in_its_own_reply() {
        Judged.again(rule, usual().without(DisciplineOpinion.class).file(), Step.INSPECTION_MATERIAL,
            "必核事项应有 1 项，尚未办结：听取纪检机关意见（R-INSP-FOUR）。请办结后再汇报。");
        assertThat(rule.judge(usual().with(DisciplineOpinion.class, "text", "待核", "opinion", DisciplineOpinion.Opinion.PENDING).file()).lets())
            .isFalse();
    }

    @Test // R-INSP-FOUR
    void a_proven_fault_ends_the_candidacy() {
        var musts = List.of(new InspectionReport.Must("file", "档案", InspectionReport.Outcome.ADVERSE, day(13), "学历造假"));
        Judged.ends(rule, under(EditionId.E2019).with(InspectionReport.class, "musts", musts).file(), "档案查实不宜任用（R-INSP-FOUR）。该人选不再提交酝酿。");
    }
}
