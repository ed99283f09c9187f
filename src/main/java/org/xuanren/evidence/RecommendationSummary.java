package org.xuanren.evidence;

import java.util.List;

/**
 * What both ways of recommendation gave one person, side by side (民主推荐汇总表).
 *
 * @param meetingRank place by votes of the meeting; persons with equal votes share it
 * @param talksRank   place by votes of the talks
 */
public record RecommendationSummary(String person, String name, List<LevelVotes> levels, int meetingVotes, int talksVotes,
        int meetingRank, int talksRank) {

    /** The votes of one level of voters in both ways. */
    public record LevelVotes(String level, int meeting, int talks) { }

    public RecommendationSummary {
        levels = List.copyOf(levels);
    }

    /** One line for everybody on the list, in its order. */
    public static List<RecommendationSummary> of(RecommendationPlan plan, RecommendationMeeting meeting, RecommendationTalks talks) {
        return plan.people().stream().map(person -> of(person, plan, meeting, talks)).toList();
    }

    private static RecommendationSummary of(PersonRef person, RecommendationPlan plan, RecommendationMeeting meeting,
            RecommendationTalks talks) {
        var id = person.id();
        var levels = plan.levels().stream().map(VoterLevel::level)
            .map(level -> new LevelVotes(level, votes(meeting.tallies(), id, level), votes(talks.tallies(), id, level))).toList();
        var meetingVotes = meeting.votesFor(id);
        var talksVotes = talks.votesFor(id);
        var people = plan.people();
        return new RecommendationSummary(id, person.name(), levels, meetingVotes, talksVotes,
            1 + (int) people.stream().filter(other -> meeting.votesFor(other.id()) > meetingVotes).count(),
            1 + (int) people.stream().filter(other -> talks.votesFor(other.id()) > talksVotes).count());
    }

    private static int votes(List<Tally> tallies, String person, String level) {
        return tallies.stream().filter(tally -> tally.person().equals(person) && tally.level().equals(level))
            .mapToInt(Tally::votes).sum();
    }

    /** Whether the two ways put the person in different places. */
    public boolean differs() {
        return meetingRank != talksRank;
    }

    /** 王某：会议 30 票（第 1 名），谈话 20 次（第 2 名）. */
    public String shown() {
        return "%s：会议 %d 票（第 %d 名），谈话 %d 次（第 %d 名）".formatted(name, meetingVotes, meetingRank, talksVotes, talksRank);
    }
}
