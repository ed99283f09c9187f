package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    @ParameterizedTest // R-LOG-CONTENT
    @ValueSource(strings = {"", "阿卜杜拉·买买提", "第一行\n第二行\r\n\t第三行", "3 < 5，甲 & 乙", "𠮷"})
    void what_people_write_is_plain(String text) {
        assertThat(Legible.is(text)).isTrue();
        assertThat(Legible.plain(text)).isTrue();
    }

    @ParameterizedTest // R-LOG-CONTENT
    @ValueSource(strings = {"a\u0000b", "a\u007fb", "a\u200bb", "\ufeffa", "a\u202eb", "a\ud800", "\u0085"})
    void what_nobody_sees_is_not_legible(String text) {
        assertThat(Legible.is(text)).isFalse();
        assertThat(Legible.plain(text)).isFalse();
    }

    @ParameterizedTest // R-LOG-CONTENT
    @CsvSource({"'<b>好', 含有网页标记“<b”", "'\u200b好', 开头有不可见字符 U+200B", "'会议\n 决定\u200b了', 在“会议 决定”之后有不可见字符 U+200B",
        "'一二三四五六七八九十𠮷\u0007', 在“二三四五六七八九十𠮷”之后有不可见字符 U+0007", "好的,"})
    void what_is_wrong_is_told_with_its_place(String text, String told) {
        assertThat(Legible.fault(text).orElse(null)).isEqualTo(told);
    }

    @ParameterizedTest // R-LOG-CONTENT
    @CsvSource({"一二三, 一二三", "一二三四, 一二三…", "'一二𠮷四', 一二…", "'', ''"})
    void what_is_too_long_is_cut_but_no_character_in_two(String text, String cut) {
        assertThat(Legible.cut(text, 3)).isEqualTo(cut);
    }

    @Test // R-LOG-CONTENT
    void marks_that_nobody_sees_are_left_out() {
        assertThat(Legible.seen("\u200b阿卜杜拉\u202e·买买提\n")).isEqualTo("阿卜杜拉·买买提\n");
    }

    @ParameterizedTest // R-LOG-CONTENT
    @ValueSource(strings = {"<b>好", "< script>", "</p", "<!--", "<?xml", "&#60;", "JavaScript:alert(1)"})
    void what_a_browser_could_take_for_more_than_text_is_legible_but_not_plain(String text) {
        assertThat(Legible.is(text)).isTrue();
        assertThat(Legible.plain(text)).isFalse();
    }
}
