package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * How the recommendation is to be held: who takes part by office, who stands on the list that is handed out.
 *
 * @param scope  everybody who by office has to take part, frozen from the roster before the meeting
 * @param people those on the list, as known in the roster
 */
public record RecommendationPlan(
        @Frozen List<ScopeMember> scope,
        @Asked(label = "推荐名册人员", rule = "R-REC-STEPS") List<String> persons,
        @Frozen List<PersonRef> people,
        @Asked(label = "推荐职位方式", rule = "R-REC-POSTS") BallotForm ballotForm,
        @Asked(label = "先行方式", rule = "R-REC-STEPS") Way firstWay,
        @Asked(label = "先行方式的理由", rule = "R-REC-STEPS", optional = true, max = 500) String orderReason,
        @Asked(label = "会议推荐主持方", rule = "R-REC-STEPS") Presides presides,
        @Asked(label = "参加范围调整说明", rule = "R-REC-SCOPE-ONE", optional = true, max = 500) String scopeNote,
        @Asked(label = "计划会议日期", rule = "R-REC-STEPS", future = true) LocalDate plannedOn) implements Evidence {

    /** What the ballot asks for. */
    public enum BallotForm implements Choice {
        FOR_POST("按拟任职位推荐"), WHOLE_TEAM("全额定向推荐");

        private final String label;

        BallotForm(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The two ways of recommendation. */
    public enum Way implements Choice {
        MEETING("会议推荐"), TALKS("谈话推荐");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Who holds the meeting. */
    public enum Presides implements Choice {
        SUPERIOR_WITH_OWN("上级党委会同本级党委"), OWN("本级党委（党组）"), ORGANIZATION_DEPARTMENT("组织部门");

        private final String label;

        Presides(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public RecommendationPlan {
        scope = List.copyOf(scope);
        persons = List.copyOf(persons);
        people = List.copyOf(people);
    }

    public List<VoterLevel> levels() {
        return VoterLevel.of(scope);
    }

    @Override
    public boolean madeHere() {
        return true;
    }
}
