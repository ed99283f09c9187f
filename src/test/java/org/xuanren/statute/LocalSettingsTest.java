package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A local setting may be stricter than the edition and never laxer. */
class LocalSettingsTest {

    private final Editions editions = Editions.load();

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', value = {
        "E2002 | recommendation.attendance | 1/2 | 本地设置 recommendation.attendance = 1/2 低于 2002 版的 2/3（R-REC-ATTEND）。只可从严，请改为不小于 2/3 的值后重新启动。",
        "E2014 | publicity.days.min | 4 | 本地设置 publicity.days.min = 4 低于 2014 版的 5（R-PUB-DAYS）。只可从严，请改为不小于 5 的值后重新启动。",
        "E2019 | eligibility.training.window.years | 6 | 本地设置 eligibility.training.window.years = 6 高于 2019 版的 5（R-QUAL-TRAIN）。只可从严，请改为不大于 5 的值后重新启动。",
        "E2002 | candidates.surplus | false | 本地设置 candidates.surplus = false 放宽了 2002 版的 true（R-CAND-MORE）。只可从严，请改为 true 后重新启动。",
        "E2002 | candidates.surplus | 是 | 本地设置 candidates.surplus = 是 不是 true 或 false（R-CAND-MORE）。请改为 true 后重新启动。",
        "E2002 | publicity.day-kind | working | 本地设置 publicity.day-kind = working 不可更改，须按 2002 版执行（R-PUB-DAYS）。请删去此项后重新启动。",
        "E2014 | publicity.days.max | 10 | 本地设置 publicity.days.max = 10 不可设定，2014 版没有规定此项（R-PUB-DAYS）。请删去此项后重新启动。",
        "E2002 | recommendation.attendence | 3/4 | 本地设置 recommendation.attendence = 3/4 没有对应的键（R-GEN-ORDER）。请核对键名或删去此项后重新启动。",
        "E2002 | decision.quorum | 0.8 | 本地设置 decision.quorum = 0.8 不是不大于 1 的分数（R-DEC-QUORUM）。请改为不大于 1 的分数（如 2/3）后重新启动。",
        "E2002 | decision.quorum | 4/3 | 本地设置 decision.quorum = 4/3 不是不大于 1 的分数（R-DEC-QUORUM）。请改为不大于 1 的分数（如 2/3）后重新启动。",
        "E2002 | publicity.days.min | ７ | 本地设置 publicity.days.min = ７ 不是 1 到 9999 的整数（R-PUB-DAYS）。请改为 1 到 9999 的整数（如 7）后重新启动。",
        "E2002 | archive.personal-file.months | 0 | 本地设置 archive.personal-file.months = 0 不是 1 到 9999 的整数（R-ARC-PROMPT）。请改为 1 到 9999 的整数（如 1）后重新启动。",
        "E2002 | publicity.days.min | 10000 | 本地设置 publicity.days.min = 10000 不是 1 到 9999 的整数（R-PUB-DAYS）。请改为 1 到 9999 的整数（如 7）后重新启动。",
        "E2002 | publicity.days.min | 16 | 本地设置 publicity.days.min = 16 大于 2002 版的 publicity.days.max = 15（R-PUB-DAYS）。请改为不大于 15 的值后重新启动。"})
    void what_is_laxer_or_makes_no_sense_is_refused_in_a_sentence_for_the_operator(
            EditionId id, String key, String value, String sentence) {
        assertThatThrownBy(() -> editions.of(id).withLocal(Map.of(key, value))).isInstanceOf(Refusal.class)
            .hasMessage(sentence);
    }

    @Test
    void whatever_was_set_the_edition_as_it_is_written_stays_at_hand() {
        var written = Editions.load().of(EditionId.E2002);
        assertThat(written.written()).isSameAs(written);
        assertThat(written.withLocal(Map.of("publicity.days.min", "8")).withLocal(Map.of("publicity.days.min", "9")).written()).isSameAs(written);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({"E2002, recommendation.attendance, 2/3", "E2002, recommendation.attendance, 4/6",
        "E2002, recommendation.attendance, 3/4", "E2002, recommendation.attendance, 1/1", "E2002, publicity.days.min, 7",
        "E2002, publicity.days.min, 8", "E2002, publicity.days.min, 15", "E2014, publicity.days.min, 9999",
        "E2014, publicity.days.min, 16", "E2019, eligibility.training.window.years, 5",
        "E2019, eligibility.training.window.years, 4", "E2002, candidates.surplus, true",
        "E2002, inspection.two-signatures, true", "E2002, inspection.two-signatures, false"})
    void what_is_as_strict_or_stricter_is_taken(EditionId id, String key, String value) {
        var local = editions.of(id).withLocal(Map.of(key, " " + value + " "));
        assertThat(local.figure(key).value()).hasToString(value);
    }

    @Test // R-REC-ATTEND
    void a_setting_changes_one_figure_and_says_where_it_comes_from() {
        var edition = editions.of(EditionId.E2002);
        var local = edition.withLocal(Map.of("recommendation.attendance", "3/4", "decision.quorum", "2/3"));
        assertThat(local.share("recommendation.attendance")).isEqualTo(new Share(3, 4));
        assertThat(local.source("recommendation.attendance")).isEqualTo("本地设置，严于通知（2005）二.2");
        assertThat(local.rule("recommendation.attendance")).hasToString("R-REC-ATTEND");
        assertThat(local.source("decision.quorum")).isEqualTo(edition.source("decision.quorum"));
        assertThat(local.local()).containsExactly(Map.entry("decision.quorum", "2/3"),
            Map.entry("recommendation.attendance", "3/4"));
        assertThat(edition.share("recommendation.attendance")).isEqualTo(new Share(2, 3));
        assertThat(edition.local()).isEmpty();
        assertThat(local.keys()).isEqualTo(edition.keys());
        assertThat(local.id()).isEqualTo(EditionId.E2002);
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_keys() {
        assertThatThrownBy(() -> editions.of(EditionId.E2002)
            .withLocal(Map.of("recommendation.attendance", "1/2", "decision.majority", "1/3", "publicity.days.min", "16")))
            .hasMessage("""
                本地设置 decision.majority = 1/3 低于 2002 版的 1/2（R-DEC-MAJ）。只可从严，请改为不小于 1/2 的值后重新启动。
                本地设置 recommendation.attendance = 1/2 低于 2002 版的 2/3（R-REC-ATTEND）。只可从严，请改为不小于 2/3 的值后重新启动。""");
    }

    @Test
    void a_setting_for_all_editions_is_judged_in_each() {
        var all = editions.withLocal(Map.of("recommendation.attendance", "3/4"));
        assertThat(all.all()).hasSize(3).allMatch(edition -> edition.share("recommendation.attendance").equals(new Share(3, 4)));
        assertThatThrownBy(() -> editions.withLocal(Map.of("publicity.days.min", "6", "unknown", "1"))).hasMessage("""
            本地设置 publicity.days.min = 6 低于 2002 版的 7（R-PUB-DAYS）。只可从严，请改为不小于 7 的值后重新启动。
            本地设置 unknown = 1 没有对应的键（R-GEN-ORDER）。请核对键名或删去此项后重新启动。""");
    }

    @Test // R-REC-ATTEND
    void what_is_laxer_in_every_edition_is_told_for_every_edition() {
        assertThatThrownBy(() -> editions.withLocal(Map.of("recommendation.attendance", "1/2"))).hasMessage("""
            本地设置 recommendation.attendance = 1/2 低于 2002 版的 2/3（R-REC-ATTEND）。只可从严，请改为不小于 2/3 的值后重新启动。
            本地设置 recommendation.attendance = 1/2 低于 2014 版的 2/3（R-REC-ATTEND）。只可从严，请改为不小于 2/3 的值后重新启动。
            本地设置 recommendation.attendance = 1/2 低于 2019 版的 2/3（R-REC-ATTEND）。只可从严，请改为不小于 2/3 的值后重新启动。""");
    }

    @Test // R-PUB-DAYS
    void a_setting_for_one_edition_takes_precedence_there() {
        var local = editions.withLocal(Map.of("publicity.days.min", "8", "2019.publicity.days.min", "6"));
        assertThat(local.all()).extracting(edition -> edition.number("publicity.days.min")).containsExactly(8, 8, 6);
        assertThat(editions.withLocal(Map.of("2014.publicity.days.min", "6")).all())
            .extracting(edition -> edition.number("publicity.days.min")).containsExactly(7, 6, 5);
        assertThatThrownBy(() -> editions.withLocal(Map.of("2010.publicity.days.min", "6"))).isInstanceOf(Refusal.class)
            .hasMessage("本地设置 2010.publicity.days.min = 6 没有对应的键（R-GEN-ORDER）。请核对键名或删去此项后重新启动。");
    }

    @Test
    void settings_can_be_added_step_by_step_and_none_is_taken_back() {
        var first = editions.of(EditionId.E2002).withLocal(Map.of("recommendation.attendance", "3/4"));
        var second = first.withLocal(Map.of("decision.scrutineers", "3"));
        assertThat(second.local()).containsExactly(Map.entry("decision.scrutineers", "3"),
            Map.entry("recommendation.attendance", "3/4"));
        assertThatThrownBy(() -> first.withLocal(Map.of("recommendation.attendance", "2/3"))).isInstanceOf(Refusal.class);
    }

    @Test
    void without_settings_nothing_changes() {
        assertThat(editions.withLocal(Map.of()).of(EditionId.E2019).local()).isEmpty();
        assertThat(editions.of(EditionId.E2002).withLocal(Map.of()).number("publicity.days.min")).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"recommendation.attendance, HIGHER", "recommendation.validity.years, LOWER", "candidates.unit-support, HIGHER", "decision.deferral, LOWER",
        "eligibility.training.afterwards.years, LOWER", "deliberation.dual.silence.months, HIGHER", "decision.scrutineers, HIGHER",
        "inspection.inspectors.min, HIGHER", "inspection.previous-unit.years, HIGHER", "candidates.surplus, ONLY_TRUE",
        "discipline.reply.working-days, LOWER", "first-deliberation.required, NONE", "eligibility.education.default, NONE",
        "publicity.days.max, NONE", "probation.months, NONE", "return.higher-post.years, HIGHER"})
    void the_stricter_direction_of_the_weightiest_figures_is_fixed(String key, Stricter direction) {
        assertThat(editions.all()).allMatch(edition -> edition.figure(key).stricter() == direction);
    }
}
