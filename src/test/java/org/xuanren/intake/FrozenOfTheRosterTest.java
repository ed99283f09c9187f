package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CadreSnapshot;
import org.xuanren.evidence.CadreSnapshot.Kin;
import org.xuanren.evidence.Career;
import org.xuanren.evidence.OpeningCase;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.roster.Roster;
import org.xuanren.rule.TestFile;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

/** What intake freezes of the roster: the members of the day of a meeting, and every post of the candidate and of his relatives. */
@Story
@Transactional
class FrozenOfTheRosterTest {

    private static final String BUREAU = "yunchuan-civil-affairs";

    @Autowired private RosterFacts facts;
    @Autowired private CadreSnapshots snapshots;
    @Autowired private Roster roster;
    @Autowired private CaseStory story;
    @Autowired private JdbcTemplate database;

    private LocalDate today;

    @BeforeEach
    void it_is() {
        today = story.today();
    }

    @Test // R-NOM-PLENUM
    void due_at_a_plenum_are_its_members_of_that_day() {
        leaves("yunchuan-plenum", "郎月明");
        var intake = new OpeningNominationIntake(facts);
        assertThat(intake.freeze(asking(), Map.of("heldOn", today.minusDays(1).toString()))).containsEntry("due", 13);
        assertThat(intake.freeze(asking(), Map.of("heldOn", today.toString()))).containsEntry("due", 12);
    }

    @Test // R-CAND-COLL
    void due_at_the_candidates_meeting_are_the_members_of_that_day() {
        leaves("yunchuan-standing-committee", "贺兰亭");
        leaves("yunchuan-department-meeting", "杨督");
        var intake = new CandidatesDecisionIntake(facts);
        assertThat(intake.freeze(asking(), Map.of("heldOn", today.minusDays(1).toString()))).containsEntry("committeeMembers", 9).containsEntry("departmentInRoster", 5);
        assertThat(intake.freeze(asking(), Map.of("heldOn", today.toString()))).containsEntry("committeeMembers", 8).containsEntry("departmentInRoster", 4);
    }

    @Test // R-AVOID-KIN
    void of_a_relative_every_post_counts_whichever_comes_first() {
        holds("温如玉", "a-researcher", BUREAU, "COUNTY", false);
        assertThat(kin("温若冰")).extracting(Kin::post, Kin::leads).containsExactlyInAnyOrder(tuple("副局长", true), tuple("a-researcher", false));
    }

    @Test // R-AVOID-KIN
    void one_step_above_is_seen_beside_two_steps_above() {
        changes("update organisation set parent = 'yunchuan-committee' where code = 'yunchuan-government'");
        relatives("林致远", "郎月明");
        holds("郎月明", "a-further", "yunchuan-committee", "CITY", true);
        holds("郎月明", "b-nearer", "yunchuan-government", "CITY", true);
        assertThat(kin("林致远")).extracting(Kin::near).containsExactlyInAnyOrder(false, true);
    }

    @Test // R-QUOTA-PARTYSEC
    void a_deputy_is_one_whatever_else_he_holds_there() {
        assertThat(snapshot("冷雨生").deputyOfUnit()).isTrue();
        changes("insert into holding (id, post, cadre, since) values ('x', ?, ?, ?)", BUREAU + "-section-head", story.cadre("冷雨生"), today);
        assertThat(snapshot("冷雨生").deputyOfUnit()).as("and heads a section").isTrue();
        assertThat(snapshot("谢明镜").deputyOfUnit()).as("leads the discipline group").isFalse();
        assertThat(snapshot("邓子昂").deputyOfUnit()).as("leads a subordinate unit").isFalse();
        assertThat(snapshot("秦立本")).extracting(CadreSnapshot::chiefOfUnit, CadreSnapshot::deputyOfUnit).as("secretary and chief").containsExactly(true, false);
    }

    @Test
    void that_somebody_has_no_post_in_an_enterprise_is_said_only_if_the_roster_says_so() {
        assertThat(facts("何雅琴")).contains("企业兼职：名册未登记");
        assertThat(facts("林致远")).contains("企业兼职：无");
        assertThat(facts("李建平")).as("he has left the one that he had").contains("企业兼职：无");
        assertThat(facts("唐远山")).contains("企业兼职：云川市城市建设投资有限公司外部董事");
    }

    private List<String> facts(String name) {
        return EligibilitySheetIntake.facts(new Career(snapshot(name), today), 1);
    }

    private List<Kin> kin(String name) {
        return snapshot(name).kinInUnit();
    }

    private CadreSnapshot snapshot(String name) {
        return snapshots.of(roster.cadre(story.cadre(name)).orElseThrow(), secretary(), "");
    }

    private static PostSnapshot secretary() {
        return Altered.of(RecommendationSamples.post(), "organisation", BUREAU, "organisationName", "云川市民政局", "partyPost", true, "partySecretary", true);
    }

    /** In the transaction of the test, which has asked the roster before. */
    private void changes(String sql, Object... values) {
        database.update(sql, values);
        roster.hold(BUREAU + "-deputy");
    }

    private void leaves(String body, String name) {
        changes("update membership set until = ? where body = ? and cadre = ?", today.minusDays(1), body, story.cadre(name));
    }

    private void relatives(String one, String other) {
        changes("insert into kinship (cadre, relative) values (?, ?)", story.cadre(one), story.cadre(other));
    }

    private void holds(String name, String code, String organisation, String level, boolean leading) {
        changes("insert into post (code, title, organisation, level, chief, is_leading, internal, approved, party_secretary, party_post, dual_managed, body)"
            + " values (?, ?, ?, ?, false, ?, false, 1, false, false, false, 'yunchuan-standing-committee')", code, code, organisation, level, leading);
        changes("insert into holding (id, post, cadre, since) values (?, ?, ?, ?)", code, code, story.cadre(name), today);
    }

    private Asking asking() {
        var post = Altered.of(RecommendationSamples.post(), "body", "yunchuan-plenum");
        var file = TestFile.of(CaseKind.CHIEF_NEXT_LEVEL, EditionId.E2019)
            .with(new OpeningCase(OpeningCase.Kind.CHIEF_NEXT_LEVEL, OpeningCase.Applied.E2019, "yunxi-government-head", "到龄", "云溪县县长")).with(RecommendationSamples.vacancy(post)).file();
        return new Asking(Optional.of(file), "zhang", today, null);
    }
}
