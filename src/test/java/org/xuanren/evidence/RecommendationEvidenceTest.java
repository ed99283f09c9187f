package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.evidence.RecommendationSamples.*;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.RecommendationPersonal.Recommended;
import org.xuanren.evidence.RecommendationSummary.LevelVotes;
import org.xuanren.evidence.RecommendationTalks.Talked;
import org.xuanren.statute.Refusal;

class RecommendationEvidenceTest {

    @Test // R-REC-ATTEND
    void no_more_are_present_than_due() {
        assertThatCode(() -> Altered.of(meeting(), "present", 10)).doesNotThrowAnyException();
        refused(() -> Altered.of(meeting(), "present", 11), "到会人数为 11，多于应到 10 人（R-REC-ATTEND）。请核对签到册。");
    }

    @Test // R-REC-TALLY
    void ballots_only_become_fewer_from_hand_to_hand() {
        refused(() -> Altered.of(meeting(), "present", 7), "发出票数为 8，多于到会 7 人（R-REC-TALLY）。请核对领票登记。");
        refused(() -> Altered.of(meeting(), "returned", 9), "收回票数为 9，多于发出 8 张（R-REC-TALLY）。收回票多于发出票，本次投票无效，请重新投票。");
        refused(() -> Altered.of(meeting(), "valid", 9), "有效票数为 9，多于收回 8 张（R-REC-TALLY）。请核对计票结果。");
    }

    @Test // R-REC-TALLY
    void a_level_gives_no_more_votes_than_it_has_people() {
        assertThatCode(() -> Altered.of(meeting(), "tallies", tallies(4, 3, 0, 1))).doesNotThrowAnyException();
        refused(() -> Altered.of(meeting(), "tallies", tallies(5, 3, 0, 0)),
            "王甲（班子成员）得票 5，多于该层次 4 人（R-REC-TALLY）。请核对计票结果。");
    }

    @Test // R-REC-TALLY
    void nobody_gets_more_votes_than_there_are_valid_ballots() {
        assertThatCode(() -> Altered.of(meeting(), "tallies", tallies(0, 0, 4, 4))).doesNotThrowAnyException();
        refused(() -> Altered.of(meeting(), "tallies", tallies(0, 0, 4, 5)), "李乙各层次得票合计 9，多于有效票 8 张（R-REC-TALLY）。请核对计票结果。");
    }

    /** Each one stayed away (0), came (1), got a ballot (2), returned it (3), a valid one (4), with the name of Wang (5). */
    @ParameterizedTest(name = "of {0} leaders and {1} heads") // R-REC-ATTEND, R-REC-TALLY
    @CsvSource({"1, 1", "1, 2"})
    void just_those_numbers_are_taken_that_a_meeting_can_have(int leaders, int heads) {
        var due = leaders + heads;
        var levels = List.of(new VoterLevel(LEADERS, leaders), new VoterLevel(HEADS, heads));
        assertThat(taken(6, due + 1, told -> Altered.of(meeting(), "due", due, "levels", levels, "present", told.get(0), "issued", told.get(1),
            "returned", told.get(2), "valid", told.get(3), "tallies", List.of(tally(WANG, LEADERS, told.get(4)), tally(WANG, HEADS, told.get(5))))))
            .isEqualTo(every(due, 5).map(did -> List.of(reaching(1, did), reaching(2, did), reaching(3, did), reaching(4, did),
                reaching(5, did.subList(0, leaders)), reaching(5, did.subList(leaders, due)))).collect(Collectors.toSet()));
    }

    /** Each one was not talked to (0), named somebody else (1), or Wang (2). */
    @ParameterizedTest(name = "of {0} leaders and {1} heads") // R-REC-DUAL, R-REC-TALLY
    @CsvSource({"1, 1", "1, 2", "2, 1", "2, 2"})
    void just_those_numbers_are_taken_that_talks_can_have(int leaders, int heads) {
        var due = leaders + heads;
        assertThat(taken(4, due + 1, told -> Altered.of(talks(), "talks", List.of(new Talked("1", LEADERS, leaders, told.get(0)), new Talked("2", HEADS, heads, told.get(1))),
            "tallies", List.of(tally(WANG, LEADERS, told.get(2)), tally(WANG, HEADS, told.get(3))))))
            .isEqualTo(every(due, 2).map(did -> List.of(reaching(1, did.subList(0, leaders)), reaching(1, did.subList(leaders, due)),
                reaching(2, did.subList(0, leaders)), reaching(2, did.subList(leaders, due)))).collect(Collectors.toSet()));
    }

    @Test
    void a_meeting_knows_its_day_and_its_totals() {
        assertThat(meeting().happenedOn()).contains(DAY);
        assertThat(meeting().votesFor("c1")).isEqualTo(6);
        assertThat(meeting().levels()).isEqualTo(plan().levels());
        assertThat(meeting().acts()).hasSize(3);
        assertThat(meeting().tallies()).hasSize(4);
    }

    @Test // R-REC-STEPS
    void talks_end_after_they_began() {
        assertThatCode(() -> Altered.of(talks(), "to", DAY.plusDays(1))).doesNotThrowAnyException();
        refused(() -> Altered.of(talks(), "to", DAY), "谈话结束日期 2026-03-02 早于开始日期 2026-03-03（R-REC-STEPS）。请核对谈话记录。");
    }

    @Test // R-REC-DUAL
    void nobody_is_talked_to_who_is_not_in_the_scope() {
        refused(() -> Altered.of(talks(), "talks", List.of(new Talked("1", LEADERS, 4, 5), new Talked("2", HEADS, 6, 6))),
            "班子成员谈话 5 人，多于该层次 4 人（R-REC-DUAL）。请核对谈话记录。");
    }

    @Test // R-REC-TALLY
    void nobody_is_named_more_often_than_people_were_talked_to() {
        assertThatCode(() -> Altered.of(talks(), "tallies", tallies(3, 3, 1, 1))).doesNotThrowAnyException();
        refused(() -> Altered.of(talks(), "tallies", tallies(3, 4, 1, 1)), "王甲（中层干部）得推荐 4 次，多于该层次谈话 3 人（R-REC-TALLY）。请核对谈话记录。");
    }

    @Test
    void talks_know_their_last_day_and_their_totals() {
        assertThat(talks().happenedOn()).contains(talks().from());
        assertThat(talks().endedOn()).contains(DAY.plusDays(2));
        assertThat(talks().talked()).isEqualTo(7);
        assertThat(talks().votesFor("c2")).isEqualTo(2);
        assertThat(talks().talks()).hasSize(2);
        assertThat(talks().tallies()).hasSize(4);
    }

    @Test // R-REC-PERS-SIGNED
    void rows_and_tick_of_personal_recommendations_agree() {
        var one = new Recommended("赵丙", "c1", DAY, "材料属实", "钱丁", true);
        refused(() -> new RecommendationPersonal(true, List.of(), List.of()),
            "已勾选有领导干部个人推荐，但未填写推荐情况（R-REC-PERS-SIGNED）。请逐一填写，或取消勾选。");
        refused(() -> new RecommendationPersonal(false, List.of(one), List.of(WANG)),
            "填写了 1 项个人推荐，但未勾选有领导干部个人推荐（R-REC-PERS-SIGNED）。请勾选，或删去这些行。");
        var personal = new RecommendationPersonal(true, List.of(one), List.of(WANG));
        assertThat(personal.nameOf(one)).isEqualTo("王甲");
        assertThat(personal.recommendations()).containsExactly(one);
        assertThat(new RecommendationPersonal(true, List.of(one), List.of(LI)).nameOf(one)).isEqualTo("c1");
        assertThat(nobodyPersonally().people()).isEmpty();
    }

    @Test // R-REC-TALLY
    void the_summary_puts_both_ways_side_by_side_and_equal_votes_share_a_place() {
        var meeting = Altered.of(meeting(), "tallies", tallies(2, 2, 2, 2));
        var summary = RecommendationSummary.of(plan(), meeting, Altered.of(talks(), "tallies", tallies(1, 1, 2, 3)));
        assertThat(summary).containsExactly(
            new RecommendationSummary("c1", "王甲", List.of(new LevelVotes(LEADERS, 2, 1), new LevelVotes(HEADS, 2, 1)), 4, 2, 1, 2),
            new RecommendationSummary("c2", "李乙", List.of(new LevelVotes(LEADERS, 2, 2), new LevelVotes(HEADS, 2, 3)), 4, 5, 1, 1));
        assertThat(summary.get(0).differs()).isTrue();
        assertThat(summary.get(1).differs()).isFalse();
        assertThat(summary.get(0).shown()).isEqualTo("王甲：会议 4 票（第 1 名），谈话 2 次（第 2 名）");
        assertThat(RecommendationSummary.of(plan(), meeting(), talks())).extracting(RecommendationSummary::shown)
            .containsExactly("王甲：会议 6 票（第 1 名），谈话 5 次（第 1 名）", "李乙：会议 2 票（第 2 名），谈话 2 次（第 2 名）");
    }

    @Test
    void levels_are_counted_from_the_scope_in_its_order() {
        assertThat(plan().levels()).containsExactly(new VoterLevel(LEADERS, 4), new VoterLevel(HEADS, 6));
        assertThat(VoterLevel.peopleIn(plan().levels(), "群众")).isZero();
        assertThat(plan().scope()).hasSize(10);
        assertThat(plan().persons()).containsExactly("c1", "c2");
        assertThat(plan().people()).containsExactly(WANG, LI);
    }

    @Test
    void the_analysis_is_dated_by_its_report() {
        var analysis = analysis(plan(), meeting(), talks());
        assertThat(analysis.happenedOn()).contains(DAY.plusDays(3));
        assertThat(analysis.summary()).hasSize(2);
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(RecommendationPlan.BallotForm.values())).containsExactly("按拟任职位推荐", "全额定向推荐");
        assertThat(labels(RecommendationPlan.Way.values())).containsExactly("会议推荐", "谈话推荐");
        assertThat(labels(RecommendationPlan.Presides.values())).containsExactly("上级党委会同本级党委", "本级党委（党组）", "组织部门");
        assertThat(labels(RecommendationMeeting.Act.values()))
            .containsExactly("公布推荐职务、任职条件和推荐范围", "提供干部名册，提出有关要求", "组织填写推荐表");
    }

    static List<String> labels(Choice... choices) {
        return java.util.Arrays.stream(choices).map(Choice::label).toList();
    }

    /** Which of all so many numbers up to the greatest are accepted. */
    static Set<List<Integer>> taken(int numbers, int greatest, Consumer<List<Integer>> told) {
        return every(numbers, greatest).filter(some -> {
            try {
                told.accept(some);
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        }).collect(Collectors.toSet());
    }

    /** All lists of so many numbers from zero to the greatest. */
    static Stream<List<Integer>> every(int numbers, int greatest) {
        return numbers == 0 ? Stream.of(List.of()) : every(numbers - 1, greatest).flatMap(some -> IntStream.rangeClosed(0, greatest)
            .mapToObj(one -> Stream.concat(some.stream(), Stream.of(one)).toList()));
    }

    /** How many went at least so far. */
    static int reaching(int point, List<Integer> did) {
        return (int) did.stream().filter(one -> one >= point).count();
    }

    static void refused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
