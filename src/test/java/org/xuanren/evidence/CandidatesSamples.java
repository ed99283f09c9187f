package org.xuanren.evidence;

import java.util.List;
import org.xuanren.evidence.CandidatesDecision.Body;
import org.xuanren.evidence.CandidatesDecision.Outcome;
import org.xuanren.evidence.CandidatesDecision.Row;

/** A decision on one of two recommended persons, in order. */
public final class CandidatesSamples {

    private CandidatesSamples() { }

    public static Row wang() {
        return new Row("c1", RecommendationSamples.WANG, 6, 5, List.of(), List.of(), "", true, "两种方式均列第一", "熟悉民政业务，优化班子结构", 41, 40, 21, List.of(), "");
    }

    public static Row li() {
        return new Row("c2", RecommendationSamples.LI, 2, 2, List.of(), List.of(), "", false, "", "", 0, 0, 0, List.of(), "");
    }

    public static CandidatesDecision decision(Row... rows) {
        return new CandidatesDecision(Body.PARTY_COMMITTEE, RecommendationSamples.DAY.plusDays(5), "周某", 9, 0, 0, 6, "周某、吴某等 6 人",
            Outcome.DETERMINED, "", "推荐结果集中", List.of(rows));
    }

    public static CandidatesDecision decision() {
        return decision(wang());
    }

    public static CandidatesDecision ended(String reason) {
        return new CandidatesDecision(Body.ORGANIZATION_DEPARTMENT, RecommendationSamples.DAY.plusDays(5), "周某", 9, 0, 5, 5, "周某等 5 人",
            Outcome.ENDED, reason, "", List.of(li()));
    }
}
