package org.xuanren.evidence;

import java.util.List;

/** The collective decision on the inspection candidates. */
public record CandidatesDecision(@Asked(label = "考察对象") List<Row> rows) implements Evidence {

    public record Row(@Frozen PersonRef person, @Asked(label = "列为考察对象", optional = true) boolean chosen) { }

    public List<String> candidateIds() {
        return rows.stream().filter(Row::chosen).map(row -> row.person().id()).toList();
    }

    /** Empty if the person was not discussed. */
    public String nameOf(String id) {
        return rows.stream().filter(row -> row.person().id().equals(id)).map(row -> row.person().name()).findFirst().orElse("");
    }
}
