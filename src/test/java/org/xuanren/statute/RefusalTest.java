package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final RuleId RULE = RuleId.of("R-REC-ATTEND");

    @Test
    void one_fault_is_one_sentence_of_fact_rule_and_remedy() {
        var refusal = Refusal.of("到会人数为 62，多于应到 60 人", RULE, "请核对签到册");
        assertThat(refusal).hasMessage("到会人数为 62，多于应到 60 人（R-REC-ATTEND）。请核对签到册。");
        assertThat(refusal.sentences()).containsExactly("到会人数为 62，多于应到 60 人（R-REC-ATTEND）。请核对签到册。");
    }

    @Test
    void what_nobody_may_do_is_told_in_the_same_way_and_known_as_such() {
        assertThat(Refusal.forbidden("甲", RULE, "请改甲")).hasMessage("甲（R-REC-ATTEND）。请改甲。").extracting(Refusal::forbids).isEqualTo(true);
        assertThat(Refusal.of("甲", RULE, "请改甲").forbids()).isFalse();
    }

    @Test
    void several_faults_stand_on_a_line_each() {
        var refusal = Refusal.of(List.of(Refusal.sentence("甲", RULE, "请改甲"), Refusal.sentence("乙", RULE, "请改乙")));
        assertThat(refusal).hasMessage("甲（R-REC-ATTEND）。请改甲。\n乙（R-REC-ATTEND）。请改乙。");
        assertThat(refusal.sentences()).hasSize(2);
        assertThat(refusal.with(List.of("丙")).sentences()).containsExactly("甲（R-REC-ATTEND）。请改甲。", "乙（R-REC-ATTEND）。请改乙。", "丙");
        assertThat(Refusal.forbidden("甲", RULE, "请改甲").with(List.of("丙")).forbids()).isTrue();
    }

    @Test
    void a_refusal_without_a_sentence_cannot_be_made() {
        assertThatThrownBy(() -> Refusal.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
