package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xuanren.evidence.CadreSnapshot.Assessed;
import org.xuanren.evidence.CadreSnapshot.Sanctioned;

/**
 * The collective decision on the inspection candidates: by whom, on whom, and on which two bases.
 *
 * @param committeeMembers   members of the committee on the day of the meeting, by the roster
 * @param departmentInRoster those of the department's meeting; 0 if the roster has none, then they are asked for
 */
public record CandidatesDecision(
        @Asked(label = "研究机构", rule = "R-CAND-COLL") Body body,
        @Asked(label = "会议日期", rule = "R-CAND-COLL") LocalDate heldOn,
        @Asked(label = "主持人", rule = "R-CAND-COLL", max = 40) String chair,
        @Frozen int committeeMembers,
        @Frozen int departmentInRoster,
        @Asked(label = "部务会应到成员", rule = "R-CAND-COLL", unit = "人", max = 200, optional = true) int departmentMembers,
        @Asked(label = "到会成员", rule = "R-CAND-COLL", unit = "人", max = 200) int present,
        @Asked(label = "到会人员姓名", rule = "R-CAND-COLL", max = 1000) String attendees,
        @Asked(label = "研究结果", rule = "R-CAND-COLL") Outcome outcome,
        @Asked(label = "未确定的原因", rule = "R-CAND-COLL", optional = true, max = 500) String endReason,
        @Asked(label = "未差额确定的原因", rule = "R-CAND-MORE", optional = true, max = 500) String singleReason,
        @Asked(label = "研究人选", rule = "R-CAND-BASIS") List<Row> rows) implements Evidence {

    /** The body that decides together. */
    public enum Body implements Choice {
        PARTY_COMMITTEE("党委（党组）"), ORGANIZATION_DEPARTMENT("组织（人事）部门");

        private final String label;

        Body(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether the body named somebody. */
    public enum Outcome implements Choice {
        DETERMINED("确定考察对象"), ENDED("未确定考察对象，终止本案");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * One person who was recommended, or who is to be transferred.
     *
     * @param meetingVotes null if there was no recommendation, like {@code talksVotes}: no votes asked for are not no votes given
     * @param surveyDue who by the prescribed range had to be surveyed in the own unit, present or not
     * @param sanctions as the roster has them, like {@code assessments}
     * @param assessedInForm what the approval form says of assessments, in its own words; empty if the roster has them year by year
     * @param bars ids of the edition's cases that bar from inspection, as far as they apply to the person
     */
    public record Row(
            @Frozen String key, @Frozen PersonRef person, @Frozen Integer meetingVotes, @Frozen Integer talksVotes,
            @Frozen List<Sanctioned> sanctions, @Frozen List<Assessed> assessments, @Frozen String assessedInForm,
            @Asked(label = "列为考察对象", rule = "R-CAND-COLL", optional = true) boolean chosen,
            @Asked(label = "推荐结果依据", rule = "R-CAND-BASIS", optional = true, max = 500) String byRecommendation,
            @Asked(label = "班子建设需要依据", rule = "R-CAND-BASIS", optional = true, max = 500) String byNeeds,
            @Asked(label = "应参加测评人数", rule = "R-REC-EX-SUPPORT", unit = "人", optional = true) int surveyDue,
            @Asked(label = "所在单位测评人数", rule = "R-REC-EX-SUPPORT", unit = "人", optional = true) int surveyed,
            @Asked(label = "拥护人数", rule = "R-REC-EX-SUPPORT", unit = "人", optional = true) int supporting,
            @Asked(label = "不得列为考察对象的情形", rule = "R-CAND-BAR", optional = true) List<String> bars,
            @Asked(label = "岗位需要的理由", rule = "R-CAND-BAR", optional = true, max = 500) String postNeed) {

        public Row {
            sanctions = List.copyOf(sanctions);
            assessments = List.copyOf(assessments);
            bars = List.copyOf(bars);
        }
    }

    public CandidatesDecision {
        var faults = Faults.under("R-CAND-COLL");
        var due = due(body, committeeMembers, departmentInRoster, departmentMembers);
        faults.unless(present <= due, "到会成员为 %d，多于应到 %d 人".formatted(present, due), "请核对签到册和名册");
        for (var row : rows) {
            faults.unless(row.supporting() <= row.surveyed(), "R-REC-EX-SUPPORT", "%s的拥护人数为 %d，多于测评人数 %d".formatted(
                row.person().name(), row.supporting(), row.surveyed()), "请核对测评结果");
            faults.unless(row.surveyed() <= row.surveyDue(), "R-REC-EX-SUPPORT", "%s的测评人数为 %d，多于应参加测评的 %d 人".formatted(
                row.person().name(), row.surveyed(), row.surveyDue()), "请核对测评范围");
        }
        var chosen = rows.stream().filter(Row::chosen).count();
        faults.unless(outcome == Outcome.ENDED || chosen > 0, "研究结果为确定考察对象，但没有勾选人选", "请勾选考察对象，或改为终止本案并填写原因");
        faults.unless(outcome == Outcome.DETERMINED || chosen == 0, "研究结果为终止本案，但勾选了 %d 人".formatted(chosen), "请核对研究结果");
        faults.unless(outcome == Outcome.DETERMINED || !endReason.isBlank(), "终止本案未填写原因", "请填写未确定的原因");
        faults.refuseIfAny();
        rows = List.copyOf(rows);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heldOn);
    }

    /** Members due: of the committee the roster knows them, of the department's meeting it may. */
    public int due() {
        return due(body, committeeMembers, departmentInRoster, departmentMembers);
    }

    private static int due(Body body, int committeeMembers, int departmentInRoster, int departmentMembers) {
        return body == Body.PARTY_COMMITTEE ? committeeMembers : departmentInRoster > 0 ? departmentInRoster : departmentMembers;
    }

    /** Those who are to be inspected. */
    public List<Row> chosen() {
        return rows.stream().filter(Row::chosen).toList();
    }

    public List<String> candidateIds() {
        return chosen().stream().map(row -> row.person().id()).toList();
    }

    /** Empty if the person was not discussed. */
    public String nameOf(String id) {
        return rows.stream().filter(row -> row.person().id().equals(id)).map(row -> row.person().name()).findFirst().orElse("");
    }
}
