package org.xuanren.rule;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.PublicityNotice.Scope;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportRegistration.Named;
import org.xuanren.statute.Step;

/** Who is made public and where, and who is told what came of a report. */
class PublicityScopeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PublicityNotice NOTICE = new PublicityNotice(RecommendationSamples.WANG, DAY, 7, Scope.PUBLIC, "日报", List.of("name"), "", "12380", "", "");

    @Test // R-PUB-WHO
    void up_to_bureau_level_everybody_has_to_be_made_public() {
        var post = Altered.of(RecommendationSamples.post(), "chief", false);
        Judged.met(new PublicityConcerns(), with(Altered.of(post, "level", "CITY"), NOTICE), post.title() + "（厅局级副职）属于应当公示的范围（R-PUB-WHO）。");
        Judged.met(new PublicityConcerns(), with(Altered.of(post, "level", "PROVINCE"), NOTICE),
            post.title() + "（省部级副职）不属于必须公示的范围，仍予公示（R-PUB-WHO）。");
    }

    @Test // R-PUB-SCOPE
    void leaders_are_made_public_to_everybody_and_heads_of_internal_organs_in_their_department() {
        var department = Altered.of(NOTICE, "scope", Scope.DEPARTMENT);
        var leader = Altered.of(RecommendationSamples.post(), "leading", true, "internal", false);
        Judged.again(new PublicityReaches(), with(leader, department), Step.PUBLICITY_NOTICE,
            "领导班子或部门领导职务，公示范围为在所在部门公示（R-PUB-SCOPE）。请改为向社会公示。");
        Judged.met(new PublicityReaches(), with(leader, NOTICE), "公示范围：向社会公示（R-PUB-SCOPE）。");
        Judged.met(new PublicityReaches(), with(Altered.of(leader, "internal", true), department), "公示范围：在所在部门公示（R-PUB-SCOPE）。");
        Judged.met(new PublicityReaches(), with(Altered.of(leader, "leading", false), department), "公示范围：在所在部门公示（R-PUB-SCOPE）。");
    }

    @Test // R-PUB-SCOPE
    void who_comes_from_elsewhere_is_made_public_at_the_old_place_too() {
        var elsewhere = Altered.of(NOTICE, "formerUnit", "云西县财政局");
        Judged.again(new PublicityReaches(), with(RecommendationSamples.post(), elsewhere), Step.PUBLICITY_NOTICE,
            "公示对象来自云西县财政局，未在原单位公示（R-PUB-SCOPE）。请同时在原单位重新公示。");
        Judged.met(new PublicityReaches(), with(RecommendationSamples.post(), Altered.of(elsewhere, "atFormerUnit", "同日张贴")),
            "公示范围：向社会公示；在原单位云西县财政局：同日张贴（R-PUB-SCOPE）。");
    }

    @Test // R-PUB-REPLY
    void anonymous_reports_are_answered_to_nobody() {
        Judged.notApplicable(new ReportersAnswered(), TestFile.usual().with(report(Named.ANONYMOUS)).file(), "没有署名或当面的举报（R-PUB-REPLY）。");
    }

    @Test // R-PUB-REPLY
    void who_reported_by_name_is_told_and_what_is_owed_is_noted() {
        var file = TestFile.usual().with(report(Named.BY_NAME)).with(report(Named.BY_NAME)).with(report(Named.ANONYMOUS)).with(conclusion("task-1", DAY))
            .with(conclusion("task-2", null));
        Judged.met(new ReportersAnswered(), file.file(), "署名或当面举报 2 件，尚有 1 件未答复，须向举报人答复结果（R-PUB-REPLY）。");
        Judged.met(new ReportersAnswered(), file.with(conclusion("task-2", DAY)).file(), "署名或当面举报 2 件，均已答复（R-PUB-REPLY）。");
    }

    private static org.xuanren.evidence.CaseFile with(PostSnapshot post, PublicityNotice notice) {
        return TestFile.usual().with(RecommendationSamples.vacancy(post)).with(notice).file();
    }

    private static ReportRegistration report(Named named) {
        return new ReportRegistration("2026-0001", ReportRegistration.Channel.LETTER, DAY, named, "反映");
    }

    private static ReportConclusion conclusion(String report, LocalDate replied) {
        return new ReportConclusion(report, "反映", DAY, "不影响", false, replied);
    }
}
