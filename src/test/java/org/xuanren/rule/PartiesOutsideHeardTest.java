package org.xuanren.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationLeaders.Outcome;
import org.xuanren.evidence.DeliberationLeaders.Proposal;
import org.xuanren.evidence.DeliberationUnitedFront;
import org.xuanren.evidence.DeliberationUnitedFront.Opinion;
import org.xuanren.evidence.View;
import org.xuanren.statute.Item;

class PartiesOutsideHeardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<Item> SIDES = TestFile.usual().file().edition().list("deliberation.non-party.bodies");
    private static final Rule RULE = new PartiesOutsideHeard();

    @Test // R-DLB-NONPARTY
    void each_candidate_outside_the_party_needs_opinions_of_his_own() {
        Judged.met(RULE, TestFile.usual().with(proposal(true, true)).with(heard("c1", "c2")).file(),
            "拟任党外干部 2 人，四方面意见均已听取（R-DLB-NONPARTY）。");
        Judged.again(RULE, TestFile.usual().with(proposal(true, true)).with(heard("c1")).file(), null,
            "拟任党外干部 2 人，未听取意见：" + missing("乙") + "（R-DLB-NONPARTY）。请由统战部补充听取。");
        Judged.met(RULE, TestFile.usual().with(proposal(true, false)).with(heard("c1")).file(),
            "拟任党外干部 1 人，四方面意见均已听取（R-DLB-NONPARTY）。");
    }

    @Test // R-DLB-NONPARTY
    void nobody_outside_the_party_nothing_to_hear() {
        Judged.notApplicable(RULE, TestFile.usual().file(), "拟任人选均为中共党员（R-DLB-NONPARTY）。");
        Judged.notApplicable(RULE, TestFile.usual().with(proposal(false, false)).file(), "拟任人选均为中共党员（R-DLB-NONPARTY）。");
    }

    @Test // R-DLB-NONPARTY
    void opinions_on_an_older_proposal_are_none() {
        Judged.again(RULE, TestFile.usual().with(heard("c1")).with(proposal(true, false)).file(), null,
            "拟任党外干部 1 人，未听取意见：" + missing("甲") + "（R-DLB-NONPARTY）。请由统战部补充听取。");
    }

    @ParameterizedTest(name = "without {0}") // R-DLB-NONPARTY
    @ValueSource(strings = {"person", "on", "view", "text"})
    void an_opinion_without_speaker_day_view_or_words_is_none(String gap) {
        var opinions = new ArrayList<>(heard("c1").opinions());
        opinions.set(0, Altered.of(opinions.get(0), gap, List.of("on", "view").contains(gap) ? null : ""));
        Judged.again(RULE, TestFile.usual().with(proposal(true, false)).with(new DeliberationUnitedFront(opinions)).file(), null,
            "拟任党外干部 1 人，未听取意见：" + SIDES.get(0).label() + "对甲（R-DLB-NONPARTY）。请由统战部补充听取。");
    }

    private static String missing(String name) {
        return String.join("、", SIDES.stream().map(side -> side.label() + "对" + name).toList());
    }

    private static DeliberationLeaders proposal(boolean firstOutside, boolean secondOutside) {
        return new DeliberationLeaders("市管干部", List.of(), Outcome.PROPOSE, "", List.of(
            new Proposal("c1", "甲", firstOutside, true, "合适"), new Proposal("c2", "乙", secondOutside, true, "合适"),
            new Proposal("c3", "丙", true, false, "")));
    }

    private static DeliberationUnitedFront heard(String... candidates) {
        return new DeliberationUnitedFront(List.of(candidates).stream().flatMap(one -> SIDES.stream().map(side ->
            new Opinion(Opinion.keyOf(one, side.id()), side.label(), "冯协", DAY, View.AGREE, "同意"))).toList());
    }
}
