package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.xuanren.evidence.RecommendationEvidenceTest.labels;
import static org.xuanren.evidence.RecommendationEvidenceTest.refused;
import static org.xuanren.evidence.RecommendationSamples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.OpeningNomination.Nominee;
import org.xuanren.evidence.OpeningVacancy.Ground;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.evidence.OpeningVacancy.PartySecretary;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

class OpeningEvidenceTest {

    private static final OpeningNomination NOMINATION = new OpeningNomination(9, DAY, DAY.plusDays(1), 8, 8, 8, 8,
        List.of(new Nominee("c1", 8), new Nominee("c2", 0)), List.of(WANG, LI));

    @Test // R-QUOTA-LIMIT
    void those_stay_in_a_post_who_do_not_leave_it() {
        assertThat(post(3, 2).filled()).isEqualTo(2);
        assertThat(post(3, 2).staying(List.of("h2", "c1"))).extracting(PersonRef::id).containsExactly("h1");
    }

    @Test // R-QUOTA-PARTYSEC
    void an_exception_for_party_secretaries_is_chosen_for_such_posts_only() {
        refused(() -> Altered.of(vacancy(), "partySecretary", PartySecretary.CHIEF_FROM_ABOVE),
            "市民政局局长不是政府部门党组织书记职位，不能选择例外（R-QUOTA-PARTYSEC）。请改选“无例外”。");
        assertThat(Altered.of(vacancy(), "partySecretary", null).partySecretary()).as("not asked").isNull();
        var secretary = vacancy(Altered.of(post(), "partySecretary", true));
        assertThat(Altered.of(secretary, "partySecretary", null).partySecretary()).isEqualTo(PartySecretary.NONE);
        assertThatCode(() -> Altered.of(secretary, "partySecretary", PartySecretary.CHIEF_FROM_ABOVE)).doesNotThrowAnyException();
    }

    @Test // R-REC-REQUIRED, R-PUB-LEAD
    void a_stage_that_may_be_omitted_is_held_or_not() {
        assertThat(OpeningVacancy.Chosen.values()).extracting(OpeningVacancy.Chosen::label).containsExactly("是", "否");
    }

    @Test
    void a_vacancy_is_dated_by_the_report_of_the_motion() {
        assertThat(vacancy().happenedOn()).isEmpty();
        assertThat(Altered.of(vacancy(), "reportedOn", DAY).happenedOn()).contains(DAY);
    }

    @Test // R-NOM-PLENUM
    void a_plenum_is_called_before_it_is_held() {
        assertThatCode(() -> Altered.of(NOMINATION, "heldOn", DAY)).doesNotThrowAnyException();
        refused(() -> Altered.of(NOMINATION, "heldOn", DAY.minusDays(1)), "会议日期 2026-03-01 早于召集日期 2026-03-02（R-NOM-PLENUM）。请核对会议通知。");
        assertThat(NOMINATION.happenedOn()).contains(DAY.plusDays(1));
    }

    @Test // R-NOM-PLENUM
    void the_count_of_the_plenum_stands_the_arithmetic() {
        assertThatCode(() -> Altered.of(NOMINATION, "present", 9)).doesNotThrowAnyException();
        refused(() -> Altered.of(NOMINATION, "present", 10), "到会委员为 10，多于应到 9 人（R-NOM-PLENUM）。请核对签到册。");
        refused(() -> Altered.of(NOMINATION, "issued", 9),
            "发出票数为 9，多于到会 8 人（R-NOM-PLENUM）。请核对领票登记。");
        refused(() -> Altered.of(NOMINATION, "nominees", List.of(new Nominee("c1", 9))), "提名人选王甲得票 9，多于有效票 8 张（R-NOM-PLENUM）。请核对计票结果。");
        refused(() -> Altered.of(NOMINATION, "nominees", List.of(new Nominee("c1", 1), new Nominee("c1", 2))),
            "提名人选王甲重复（R-NOM-PLENUM）。请合并为一行。");
    }

    @Test // R-NOM-PLENUM
    void whoever_got_a_vote_was_named() {
        assertThat(NOMINATION.named("c1")).isTrue();
        assertThat(NOMINATION.named("c2")).isFalse();
        assertThat(NOMINATION.named("c3")).isFalse();
        assertThat(NOMINATION.nominees()).hasSize(2);
        assertThat(NOMINATION.people()).hasSize(2);
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(Ground.values())).containsExactly("新增或空编职位", "达到任职或退休年龄界限", "工作调动", "辞职", "被问责", "离职学习超过一年",
            "其他原因");
        assertThat(Ground.values()).filteredOn(ground -> !ground.removes()).containsExactly(Ground.NEW_POST);
        assertThat(labels(Occasion.values())).containsExactly("个别提拔任职", "领导班子换届");
        assertThat(labels(PartySecretary.values())).containsExactly("无例外", "行政正职不是中共党员", "行政正职由上级领导兼任");
        assertThat(labels(OpeningCase.Kind.values())).containsExactly("提拔担任领导职务", "晋升非领导职务", "下一级党政正职", "平级转任", "免职");
        assertThat(labels(OpeningCase.Applied.values())).containsExactly("2002 版", "2014 版", "2019 版");
    }

    @Test
    void the_motion_names_kind_and_edition() {
        var opened = new OpeningCase(OpeningCase.Kind.TRANSFER, OpeningCase.Applied.E2014, "mz-1", "工作需要", "市民政局局长");
        assertThat(opened.kind()).isEqualTo(CaseKind.TRANSFER);
        assertThat(opened.edition()).isEqualTo(EditionId.E2014);
    }

    @Test
    void a_person_is_shown_with_his_post_if_he_has_one() {
        assertThat(WANG.shown()).isEqualTo("王甲（市民政局副局长）");
        assertThat(new PersonRef("c", "王甲", "").shown()).isEqualTo("王甲");
        assertThat(new PersonRef("c", "王甲", null).shown()).isEqualTo("王甲");
    }
}
