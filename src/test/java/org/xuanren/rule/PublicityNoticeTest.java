package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.RecommendationSamples.post;
import static org.xuanren.evidence.RecommendationSamples.vacancy;
import static org.xuanren.rule.DecisionStory.FIRST;
import static org.xuanren.rule.DecisionStory.HELD;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySamples;
import org.xuanren.evidence.EligibilitySheet.ExceptionGround;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.PublicityNotice.Scope;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Item;
import org.xuanren.statute.Step;

/** What the notice is about, when it is published, what it says and to whom. */
class PublicityNoticeTest {

    private static final List<Item> ITEMS = TestFile.usual().file().edition().list("publicity.content");
    private static final PublicityNotice NOTICE = new PublicityNotice(FIRST, HELD, 7, Scope.PUBLIC, "市日报",
        ITEMS.stream().map(Item::id).toList(), "", "12380", "", "");

    @Test // R-PUB-LEAD, R-PUB-NONLEAD
    void leading_and_non_leading_posts_are_made_public_each_by_its_own_rule() {
        Judged.met(new PromotionIsPublished(), at("leading", true).with(NOTICE).file(), "2026-03-05 公示甲，向社会公示：市日报（R-PUB-LEAD）。");
        Judged.notApplicable(new PromotionIsPublished(), at("leading", false).file(), "职位为非领导职务（R-PUB-LEAD）。");
        Judged.met(new NonLeadingIsPublished(), at("leading", false).with(NOTICE).file(),
            "非领导职务，2026-03-05 公示，向社会公示：市日报（R-PUB-NONLEAD）。");
        Judged.notApplicable(new NonLeadingIsPublished(), at("leading", true).file(), "职位为领导职务（R-PUB-NONLEAD）。");
    }

    @Test // R-PUB-WINDOW
    void nothing_is_published_before_it_is_decided() {
        var rule = new PublicityAfterDecision();
        Judged.met(rule, published(HELD), "2026-03-05 讨论决定，2026-03-05 公示，任职通知尚未印发（R-PUB-WINDOW）。");
        Judged.met(rule, published(HELD.plusDays(1)), "2026-03-05 讨论决定，2026-03-06 公示，任职通知尚未印发（R-PUB-WINDOW）。");
        Judged.again(rule, published(HELD.minusDays(1)), Step.PUBLICITY_NOTICE,
            "公示日期 2026-03-04 早于讨论决定的 2026-03-05（R-PUB-WINDOW）。请在决定之后重新公示。");
    }

    private static CaseFile published(LocalDate on) {
        return DecisionStory.usual().written().with(Altered.of(NOTICE, "publishedOn", on)).file();
    }

    @Test // R-PUB-CONTENT
    void the_notice_holds_all_that_the_edition_lists() {
        var rule = new PublicityTells();
        Judged.met(rule, TestFile.usual().with(NOTICE).file(), "公示内容完整，共 8 项（R-PUB-CONTENT）。");
        for (var item : ITEMS) {
            var others = ITEMS.stream().filter(one -> one != item).map(Item::id).toList();
            Judged.again(rule, TestFile.usual().with(Altered.of(NOTICE, "contents", others)).file(), Step.PUBLICITY_NOTICE,
                "公示内容缺少：" + item.label() + "（R-PUB-CONTENT）。请补全后公示。");
        }
    }

    @Test // R-PUB-CONTENT
    void an_exceptional_promotion_states_its_ground() {
        var exceptional = Altered.of(EligibilitySamples.sheet(), "exception", ExceptionGround.SPECIAL_NEED);
        var bare = "破格提拔，公示未写明破格事由（R-PUB-CONTENT）。请写明后重新公示。";
        var met = "公示内容完整，共 8 项（R-PUB-CONTENT）。";
        Judged.again(new PublicityTells(), TestFile.usual().with("c1", exceptional).with(NOTICE).file(), Step.PUBLICITY_NOTICE, bare);
        Judged.met(new PublicityTells(), TestFile.usual().with("c1", exceptional).with(Altered.of(NOTICE, "exceptionGround", "工作特殊需要")).file(), met);
        Judged.met(new PublicityTells(), TestFile.usual().with("c1", EligibilitySamples.sheet()).with(NOTICE).file(), met);
        Judged.met(new PublicityTells(), TestFile.usual().with("c2", exceptional).with(NOTICE).file(), met);
    }

    @ParameterizedTest(name = "exceptional {0}: {1}") // R-PUB-CONTENT
    @CsvSource({"false, true", "true, false"})
    void nobody_is_made_public_as_an_exception_who_is_none(boolean exceptional, boolean lets) {
        var sheet = Altered.of(EligibilitySamples.sheet(), "exception", exceptional ? ExceptionGround.SPECIAL_NEED : ExceptionGround.NONE);
        var file = TestFile.of(CaseKind.PROMOTION_LEADING, EditionId.E2019).with("c1", sheet).with(Altered.of(NOTICE, "exceptionGround", "工作特殊需要")).file();
        assertThat(PublicityTells.due(file, "c1")).hasSize(exceptional ? 9 : 8);
        assertThat(new PublicityTells().judge(file).lets()).isEqualTo(lets);
    }

    @ParameterizedTest(name = "leading {0}, internal organ {1}, {2}: {3}") // R-PUB-SCOPE
    @CsvSource({"true, false, PUBLIC, true", "true, false, DEPARTMENT, false", "true, false, CERTAIN, false", "true, true, DEPARTMENT, true", "true, true, CERTAIN, false",
        "true, true, PUBLIC, true", "false, false, CERTAIN, true", "false, false, PUBLIC, true"})
    void leaders_of_teams_and_departments_are_made_public_to_everybody(boolean leading, boolean internal, Scope scope, boolean lets) {
        var file = at("leading", leading, "internal", internal).with(Altered.of(NOTICE, "scope", scope)).file();
        if (lets) {
            Judged.met(new PublicityReaches(), file, "公示范围：%s（R-PUB-SCOPE）。".formatted(scope.label()));
        } else {
            Judged.again(new PublicityReaches(), file, Step.PUBLICITY_NOTICE,
                internal ? "内设机构领导职务，公示范围为在一定范围内公示（R-PUB-SCOPE）。请改为在所在部门或向社会公示。"
                    : "领导班子或部门领导职务，公示范围为%s（R-PUB-SCOPE）。请改为向社会公示。".formatted(scope.label()));
        }
    }

    @Test // R-PUB-DAYS
    void the_period_is_told_with_its_numbers() {
        var notice = TestFile.usual().on(HELD);
        Judged.met(new PublicityPeriod(), notice.with(NOTICE).on(LocalDate.of(2026, 3, 13)).file(), "公示 7 天，至 2026-03-12 期满（R-PUB-DAYS）。");
        Judged.again(new PublicityPeriod(), TestFile.usual().with(Altered.of(NOTICE, "days", 16)).file(), Step.PUBLICITY_NOTICE,
            "公示 16 天，多于 15 天（R-PUB-DAYS）。请按规定天数重新公示。");
        assertThat(PublicityPeriod.lastDay(TestFile.usual().on(HELD).with(Altered.of(NOTICE, "publishedOn", HELD.plusDays(2))).file()))
            .as("announced for a later day").isEqualTo("2026-03-14");
    }

    private static TestFile at(Object... changes) {
        return TestFile.usual().with(vacancy(Altered.of(post(), changes)));
    }
}
