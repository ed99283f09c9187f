package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    private static final List<Share> SHARES =
        List.of(new Share(2, 3), new Share(1, 2), new Share(3, 4), new Share(1, 1), new Share(67, 100));

    @ParameterizedTest // R-DEC-QUORUM, R-DEC-MAJ: bodies of 9 and of 12
    @CsvSource({"9, 6, 5", "12, 8, 7", "60, 40, 31", "61, 41, 31", "1, 1, 1"})
    void so_many_must_attend_and_so_many_must_agree(int due, int present, int yes) {
        var quorum = Share.parse("2/3");
        var majority = Share.parse("1/2");
        assertThat(majority.leastToExceed(due)).isEqualTo(yes);
        assertThat(quorum.reachedBy(present, due)).isTrue();
        assertThat(quorum.reachedBy(present - 1, due)).isFalse();
        assertThat(majority.exceededBy(yes, due)).isTrue();
        assertThat(majority.exceededBy(yes - 1, due)).isFalse();
    }

    @Test // R-REC-ATTEND, every meeting of up to 300 people
    void every_count_is_judged_as_exact_arithmetic_judges_it() {
        for (var share : SHARES) {
            for (int whole = 1; whole <= 300; whole++) {
                for (int part = 0; part <= whole; part++) {
                    int order = exact(share, part, whole);
                    assertThat(share.reachedBy(part, whole)).isEqualTo(order >= 0);
                    assertThat(share.exceededBy(part, whole)).isEqualTo(order > 0);
                    assertThat(part >= share.leastToExceed(whole)).isEqualTo(order > 0);
                }
            }
        }
    }

    /** Independent of the code under test: fractions brought to one denominator in unlimited numbers. */
    private static int exact(Share share, int part, int whole) {
        var left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(share.denominator()));
        var right = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(share.numerator()));
        return left.compareTo(right);
    }

    @Test
    void the_largest_numbers_do_not_overflow() {
        int most = Integer.MAX_VALUE;
        assertThat(new Share(99, 100).reachedBy(most, most)).isTrue();
        assertThat(new Share(99, 100).exceededBy(most, most)).isTrue();
        assertThat(new Share(99, 100).reachedBy(most / 2, most)).isFalse();
        assertThat(new Share(99, 100).exceededBy(most / 2, most)).isFalse();
        assertThat(new Share(1, 2).leastToExceed(most)).isEqualTo(most / 2 + 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "0, -1", "-1, 3", "4, 3", "-1, -1"})
    void counts_that_contradict_themselves_reach_nothing(int part, int whole) {
        assertThat(new Share(1, 100).reachedBy(part, whole)).isFalse();
        assertThat(new Share(1, 100).exceededBy(part, whole)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2/3, 三分之二", "1/2, 二分之一", "3/4, 四分之三", "1/1, 全部", "67/100, 百分之六十七", "100/100, 全部",
        "9/10, 十分之九", "10/11, 十一分之十", "19/20, 二十分之十九", "20/21, 二十一分之二十", "50/99, 九十九分之五十"})
    void a_share_is_read_as_it_is_written_and_said_in_words(String written, String words) {
        assertThat(Share.parse(written)).hasToString(written).extracting(Share::inWords).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0/3", "3/2", "1/101", "2/0", "0/0", "-1/2", "2 / 3", "２/３", "66%", "1/1000", "1000/1"})
    void what_is_no_share_is_refused(String text) {
        assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("not a share: " + text);
    }

    @Test
    void shares_are_ordered_by_what_they_demand() {
        assertThat(Share.parse("2/3")).isEqualByComparingTo(Share.parse("4/6"))
            .isGreaterThan(Share.parse("1/2")).isLessThan(Share.parse("3/4"));
    }
}
