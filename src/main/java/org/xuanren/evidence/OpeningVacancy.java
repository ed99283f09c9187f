package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xuanren.statute.Stage;

/**
 * The vacancy as registered by the organization department: the post as it stands in the roster, why it is vacant, and in
 * editions with a motion stage the analysis and the plan of work.
 *
 * @param chief   administrative chief of the organisation of the post, as the roster knows him; null if there is none
 * @param occasion not asked for a removal, null then: nobody is chosen
 * @param leaving ids of those who leave the same post by the same decision
 * @param recommendation whether there is one, where kind of case and edition leave it to choice; null where they don't
 * @param publicity      the same of the publicity
 * @param person  id of the person who is to be transferred or removed; empty for a promotion
 * @param subject the same person as known in the roster; null for a promotion
 */
public record OpeningVacancy(
        @Frozen PostSnapshot post,
        @Frozen Subject chief,
        @Asked(label = "空缺或免职事由", rule = "R-MOTION") Ground ground,
        @Asked(label = "选任时机", rule = "R-REC-POSTS", optional = true) Occasion occasion,
        @Asked(label = "同批免职或转任的现任人员", rule = "R-QUOTA-LIMIT", optional = true) List<String> leaving,
        @Asked(label = "党组织书记任职例外", rule = "R-QUOTA-PARTYSEC", optional = true) PartySecretary partySecretary,
        @Asked(label = "例外依据", rule = "R-QUOTA-PARTYSEC", optional = true, max = 500) String partySecretaryReason,
        @Asked(label = "班子建设需要分析", rule = "R-MOTION", optional = true, max = 2000) String analysis,
        @Asked(label = "选任工作方案", rule = "R-MOTION", optional = true, max = 2000) String workPlan,
        @Asked(label = "动议即审情况", rule = "R-MOTION", optional = true, max = 2000) String integrityCheck,
        @Asked(label = "听取报告的主要领导", rule = "R-MOTION", optional = true, max = 60) String reportedTo,
        @Asked(label = "报告日期", rule = "R-MOTION", optional = true) LocalDate reportedOn,
        @Asked(label = "是否进行民主推荐", rule = "R-REC-REQUIRED", optional = true) Chosen recommendation,
        @Asked(label = "是否进行任前公示", rule = "R-PUB-LEAD", optional = true) Chosen publicity,
        @Asked(label = "转任或免职人选", rule = "R-QUOTA-LIMIT", optional = true) String person,
        @Frozen Subject subject) implements Evidence {

    /** Why the post is vacant, or why its holder leaves it. */
    public enum Ground implements Choice {
        NEW_POST("新增或空编职位", false), AGE("达到任职或退休年龄界限", true), TRANSFERRED("工作调动", true), RESIGNED("辞职", true),
        ACCOUNTABILITY("被问责", true), STUDY("离职学习超过一年", true), OTHER("其他原因", true);

        private final String label;
        private final boolean removes;

        Ground(String label, boolean removes) {
            this.label = label;
            this.removes = removes;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether somebody may be removed from his post for it. */
        public boolean removes() {
            return removes;
        }
    }

    /** Whether one post is filled or a whole team is renewed. */
    public enum Occasion implements Choice {
        SINGLE("个别提拔任职"), TURNOVER("领导班子换届");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Of a stage that may be omitted, whether it is. */
    public enum Chosen implements Choice {
        HELD("是"), OMITTED("否");

        private final String label;

        Chosen(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The two cases in which an administrative deputy becomes secretary of the Party committee or group of his department. */
    public enum PartySecretary implements Choice {
        NONE("无例外"), CHIEF_NO_MEMBER("行政正职不是中共党员"), CHIEF_FROM_ABOVE("行政正职由上级领导兼任");

        private final String label;

        PartySecretary(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A person of the roster and what the rules about Party secretaries and transfers ask of him.
     *
     * @param rank        the highest that he holds
     * @param leadingRank the highest that he holds by a leading post: a non-leading one is no step towards a leading one
     * @param leadsAbove  whether he leads in the Party committee or government of a higher level as well; known of a chief alone
     */
    public record Subject(String id, String name, String post, boolean partyMember, Rank rank, Rank leadingRank, boolean leadsAbove) {

        /** Whether it is no promotion and no demotion for him to come to a post. */
        public boolean levelWith(PostSnapshot target) {
            return counted(target).equals(target.rank());
        }

        /** 秦某现任县处级正职，拟任县处级副职. */
        public String step(PostSnapshot target) {
            var leadsNothing = target.leading() && leadingRank.step() == 0 && rank.step() > 0;
            return (leadsNothing ? "%s职级为%s，现无领导职务，拟任%s" : "%s现任%s，拟任%s")
                .formatted(name, (leadsNothing ? rank : counted(target)).label(), target.rank().label());
        }

        private Rank counted(PostSnapshot target) {
            return target.leading() ? leadingRank : rank;
        }
    }

    public OpeningVacancy {
        partySecretary = partySecretary == null && post.partySecretary() ? PartySecretary.NONE : partySecretary; // not asked of other posts
        var faults = Faults.under("R-QUOTA-LIMIT");
        faults.unless(partySecretary == null || partySecretary == PartySecretary.NONE || post.partySecretary(), "R-QUOTA-PARTYSEC",
            "%s不是政府部门党组织书记职位，不能选择例外".formatted(post.title()), "请改选“无例外”");
        faults.refuseIfAny();
        leaving = List.copyOf(leaving);
    }

    /** What was answered of a stage; null if nothing was. */
    public Chosen choice(Stage stage) {
        return switch (stage) {
            case RECOMMENDATION -> recommendation;
            case PUBLICITY -> publicity;
            default -> null;
        };
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(reportedOn);
    }
}
