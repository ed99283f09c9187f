package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.xuanren.evidence.OpeningVacancy.Ground;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.evidence.OpeningVacancy.PartySecretary;
import org.xuanren.evidence.RecommendationPlan.BallotForm;
import org.xuanren.evidence.RecommendationPlan.Presides;
import org.xuanren.evidence.RecommendationPlan.Way;
import org.xuanren.evidence.RecommendationTalks.Talked;

/** One post, two persons on the list, ten voters of two levels: everything in order. Tests change what they are about. */
public final class RecommendationSamples {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final PersonRef WANG = new PersonRef("c1", "王甲", "市民政局副局长");
    public static final PersonRef LI = new PersonRef("c2", "李乙", "市民政局副局长");
    public static final String LEADERS = "班子成员";
    public static final String HEADS = "中层干部";

    private RecommendationSamples() { }

    public static PostSnapshot post() {
        return new PostSnapshot("mz-1", "市民政局局长", "mz", "云川市民政局", "DEPARTMENT", "COUNTY", true, true, false, 1, List.of(), false,
            false, false, "", "", "sc");
    }

    /** A post that some people hold: h1, h2, …. */
    public static PostSnapshot post(int approved, int filled) {
        return Altered.of(post(), "approved", approved, "holders", IntStream.rangeClosed(1, filled).mapToObj(i -> new PersonRef("h" + i, "现任" + i, "副局长")).toList());
    }

    /** The first holders of a post, by id. */
    public static List<String> holders(int some) {
        return IntStream.rangeClosed(1, some).mapToObj(i -> "h" + i).toList();
    }

    public static OpeningVacancy vacancy() {
        return vacancy(post());
    }

    public static OpeningVacancy vacancy(PostSnapshot post) {
        return new OpeningVacancy(post, null, Ground.AGE, Occasion.SINGLE, List.of(), PartySecretary.NONE, "", "", "", "", "", null, null, null, "", null);
    }

    public static List<ScopeMember> scope() {
        return List.of(member(1, "leaders", LEADERS), member(2, "leaders", LEADERS), member(3, "leaders", LEADERS),
            member(4, "leaders", LEADERS), member(5, "internal-heads", HEADS), member(6, "internal-heads", HEADS),
            member(7, "internal-heads", HEADS), member(8, "subordinate-heads", HEADS), member(9, "subordinate-heads", HEADS),
            member(10, "others", HEADS));
    }

    public static ScopeMember member(int number, String group, String level) {
        return new ScopeMember("v" + number, "投票人" + number, group, group, level);
    }

    public static RecommendationPlan plan() {
        return new RecommendationPlan(scope(), List.of("c1", "c2"), List.of(WANG, LI), BallotForm.FOR_POST, Way.MEETING, "",
            Presides.ORGANIZATION_DEPARTMENT, "", DAY);
    }

    public static RecommendationMeeting meeting() {
        return new RecommendationMeeting(10, plan().levels(), DAY, 8, List.of(RecommendationMeeting.Act.values()), 8, 8, 8,
            tallies(3, 3, 1, 1));
    }

    /** Votes for Wang by leaders and heads, then for Li. */
    public static List<Tally> tallies(int first, int second, int third, int fourth) {
        return List.of(tally(WANG, LEADERS, first), tally(WANG, HEADS, second), tally(LI, LEADERS, third), tally(LI, HEADS, fourth));
    }

    public static Tally tally(PersonRef person, String level, int votes) {
        return new Tally(person.id() + "-" + level, person.id(), person.name(), level, votes);
    }

    public static RecommendationTalks talks() {
        return new RecommendationTalks(DAY.plusDays(1), DAY.plusDays(2), List.of(new Talked("1", LEADERS, 4, 4), new Talked("2", HEADS, 6, 3)),
            tallies(3, 2, 1, 1));
    }

    public static RecommendationPersonal nobodyPersonally() {
        return new RecommendationPersonal(false, List.of(), List.of());
    }

    public static RecommendationAnalysis analysis(RecommendationPlan plan, RecommendationMeeting meeting, RecommendationTalks talks) {
        return new RecommendationAnalysis(RecommendationSummary.of(plan, meeting, talks), "两种方式结果基本一致", "", "市委", DAY.plusDays(3));
    }
}
