package org.xuanren.evidence;

import java.util.LinkedHashMap;
import java.util.List;

/** A level of voters and how many persons of the scope belong to it. */
public record VoterLevel(String level, int people) {

    /** The levels of a scope list, in the order in which they first occur. */
    public static List<VoterLevel> of(List<ScopeMember> scope) {
        var counts = new LinkedHashMap<String, Integer>();
        scope.forEach(member -> counts.merge(member.level(), 1, Integer::sum));
        return counts.entrySet().stream().map(entry -> new VoterLevel(entry.getKey(), entry.getValue())).toList();
    }

    static int peopleIn(List<VoterLevel> levels, String level) {
        return levels.stream().filter(one -> one.level().equals(level)).mapToInt(VoterLevel::people).sum();
    }
}
