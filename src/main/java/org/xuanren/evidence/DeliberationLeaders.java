package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The leaders' deliberation before the decision, and whom the organization department proposes to the meeting.
 *
 * @param basis why these bodies were consulted for this post: the choice is recorded
 */
public record DeliberationLeaders(
        @Asked(label = "酝酿范围依据", rule = "R-DLB-LEADERS", max = 300) String basis,
        @Asked(label = "酝酿情况", rule = "R-DLB-LEADERS") List<Consulted> consulted,
        @Asked(label = "酝酿结果", rule = "R-DLB-LEADERS") Outcome outcome,
        @Asked(label = "不提交会议的原因", rule = "R-DLB-LEADERS", optional = true, max = 500) String endReason,
        @Asked(label = "拟任（免）人选", rule = "R-DLB-LEADERS") List<Proposal> proposals) implements Evidence {

    public enum Outcome implements Choice {
        PROPOSE("提交会议讨论"), NONE("不提交会议，本案终止");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One inspected candidate. */
    public record Proposal(@Frozen String key, @Frozen String name, @Frozen boolean nonParty,
            @Asked(label = "提交会议", rule = "R-DLB-LEADERS", optional = true) boolean proposed,
            @Asked(label = "理由", rule = "R-DLB-LEADERS", optional = true, max = 500) String reason) { }

    public DeliberationLeaders {
        var faults = Faults.under("R-DLB-LEADERS");
        var proposed = proposals.stream().filter(Proposal::proposed).count();
        faults.unless(outcome == Outcome.NONE || proposed > 0, "酝酿结果为提交会议讨论，但没有勾选人选", "请勾选提交会议的人选");
        faults.unless(outcome == Outcome.PROPOSE || proposed == 0, "酝酿结果为终止本案，但勾选了 %d 人".formatted(proposed), "请核对酝酿结果");
        faults.unless(outcome == Outcome.PROPOSE || !endReason.isBlank(), "终止本案未填写原因", "请填写不提交会议的原因");
        proposals.stream().filter(one -> one.proposed() && one.reason().isBlank()).forEach(one ->
            faults.unless(false, "提交%s未写明理由".formatted(one.name()), "请填写提交会议的理由"));
        faults.refuseIfAny();
        consulted = List.copyOf(consulted);
        proposals = List.copyOf(proposals);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return consulted.stream().map(Consulted::on).min(LocalDate::compareTo);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return consulted.stream().map(Consulted::on).max(LocalDate::compareTo);
    }

    /** Ids of those who are put to the meeting. */
    public List<String> proposed() {
        return proposals.stream().filter(Proposal::proposed).map(Proposal::key).toList();
    }

    /** Those who are put to the meeting and are no members of the Communist Party. */
    public List<Proposal> proposedNonParty() {
        return proposals.stream().filter(one -> one.proposed() && one.nonParty()).toList();
    }

    /** Whether one of them is no member of the Communist Party. */
    public boolean anyNonParty() {
        return !proposedNonParty().isEmpty();
    }
}
