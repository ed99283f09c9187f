package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.ArchiveList;
import org.xuanren.evidence.OpeningVacancy.Chosen;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.PaperKind;

class ArchiveRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final ArchiveList LIST = new ArchiveList(11, "", DAY, "卷1", null, "", "");
    private static final Rule DOSSIER = new DossierComplete();
    private static final List<PaperKind> LISTED = Arrays.stream(PaperKind.values()).filter(PaperKind::inDossier).toList();

    @Test // R-ARC-PERSONAL
    void the_handover_to_the_personal_file_is_recorded_or_its_term_is_stated() {
        Judged.met(new PersonalFileHandedOver(), TestFile.usual().with(new ArchiveList(11, "", DAY, "卷1", null, "", "")).file(),
            "尚未移交个人档案，须在 1 个月内移交（R-ARC-PERSONAL）。");
        Judged.met(new PersonalFileHandedOver(), TestFile.usual().with(new ArchiveList(11, "", DAY, "卷1", DAY, "回1", "")).file(),
            "2026-03-05 移交个人档案，回执 回1（R-ARC-PERSONAL）。");
    }

    @Test // R-ARC-LIST
    void each_listed_document_of_the_appointee_lies_in_the_dossier() {
        Judged.met(DOSSIER, dossier(decided()).file(), "考察文书档案齐全，材料 11 份，卷宗 卷1（R-ARC-LIST）。");
        for (var kind : LISTED) {
            var story = decided().with(LIST);
            Arrays.stream(PaperKind.values()).filter(one -> one != kind).forEach(one -> story.paper("c1", one));
            Judged.again(DOSSIER, story.paper("c2", kind).file(), null, "考察文书档案缺少：" + kind.label() + "（R-ARC-LIST）。请补齐后归档。");
            Judged.met(DOSSIER, story.paper(kind).file(), "考察文书档案齐全，材料 15 份，卷宗 卷1（R-ARC-LIST）。");
        }
    }

    @Test // R-ARC-LIST
    void a_signed_statement_stands_for_important_questions_only() {
        for (var kind : LISTED) {
            var story = TestFile.usual().with(LIST);
            LISTED.stream().filter(one -> one != kind).forEach(story::paper);
            var stated = DOSSIER.judge(story.statement(kind, "没有发生").file());
            assertThat(!stated.lets() || stated.sentence().contains("材料 %d 份".formatted(LISTED.size() - 1))).as("a statement is no paper").isTrue();
            assertThat(stated.lets()).as(kind.label()).isEqualTo(kind == PaperKind.IMPORTANT_QUESTIONS);
        }
    }

    @Test // R-ARC-LIST
    void every_missing_document_is_named_and_none_that_the_kind_of_case_can_do_without() {
        Judged.again(DOSSIER, TestFile.usual().with(LIST).file(), null, "考察文书档案缺少：民主推荐汇总表、征求纪委意见情况、考察工作请示、考察工作方案、"
            + "考察预告书、民主测评汇总表、重要谈话记录、考察材料、考察报告、重要问题的调查情况及结论、干部任免审批表（R-ARC-LIST）。请补齐后归档。");
        var transfer = TestFile.of(CaseKind.TRANSFER, EditionId.E2014).with(LIST);
        LISTED.stream().filter(one -> one != PaperKind.RECOMMENDATION_SUMMARY).forEach(transfer::paper);
        Judged.again(DOSSIER, transfer.file(), null, "考察文书档案缺少：民主推荐汇总表（R-ARC-LIST）。请补齐后归档。");
        var without = transfer.with(Altered.of(RecommendationSamples.vacancy(), "recommendation", Chosen.OMITTED));
        Judged.met(DOSSIER, without.file(), "考察文书档案齐全，材料 10 份，卷宗 卷1（R-ARC-LIST）。");
    }

    private static TestFile decided() {
        return DecisionStory.usual().written();
    }

    private static TestFile dossier(TestFile file) {
        LISTED.forEach(kind -> file.paper("c1", kind));
        return file.with(LIST);
    }
}
