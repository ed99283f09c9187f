package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * The meeting as prepared: who is put to it, which body is due by name, who keeps the minutes, what was checked beforehand.
 * Everything that is named here is named before the meeting.
 *
 * @param persons      who is put to the meeting
 * @param post         as it stands on that day
 * @param due          members of the body by name
 * @param plenumSize   number of members of the plenum, for the recess procedure
 * @param recorderName who keeps the minutes, by name
 * @param bars         the cases that may not be put to the meeting, each with what was found
 * @param toReport     whether there are such matters: silence is no answer
 * @param matters      ids of the edition's matters that are reported upward first
 */
public record DecisionAgenda(
        @Frozen List<PersonRef> persons,
        @Frozen PostSnapshot post,
        @Frozen List<BodyMember> due,
        @Frozen int plenumSize,
        @Asked(label = "讨论决定机构", rule = "R-DEC-COLL") DecidingBody body,
        @Asked(label = "计划开会日期", rule = "R-DEC-COLL", future = true) LocalDate plannedOn,
        @Asked(label = "会议主持人", rule = "R-DEC-MINUTES") String chair,
        @Asked(label = "会议记录人", rule = "R-DEC-RECORDER") String recorder,
        @Frozen String recorderName,
        @Asked(label = "提交会议前核查", rule = "R-DEC-BARMEET") List<Bar> bars,
        @Asked(label = "是否有须事先报告上级的事项", rule = "R-DEC-PREREP") boolean toReport,
        @Asked(label = "须事先报告上级的事项", rule = "R-DEC-PREREP", optional = true) List<String> matters,
        @Asked(label = "上级答复文号", rule = "R-DEC-PREREP", optional = true, max = 60) String replyNumber,
        @Asked(label = "上级答复日期", rule = "R-DEC-PREREP", optional = true, stands = true) LocalDate repliedOn,
        @Asked(label = "上级答复意见", rule = "R-DEC-PREREP", optional = true) Reply reply,
        @Asked(label = "常委会提名日期", rule = "R-DEC-CHIEF", optional = true) LocalDate nominatedOn,
        @Asked(label = "闭会期间急需任用的理由", rule = "R-DEC-RECESS", optional = true, max = 500) String recessGround,
        @Asked(label = "已征求意见的全委会成员", rule = "R-DEC-RECESS", unit = "人", max = 1000, optional = true) int consulted)
        implements Evidence {

    /** What the superior organization department answered. */
    public enum Reply implements Choice {
        CONSENT("同意"), OBJECTION("不同意");

        private final String label;

        Reply(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * One case that may not be put to the meeting, and whether it is given.
     *
     * @param key  id in the edition
     * @param name in the words of the edition
     */
    public record Bar(@Frozen String key, @Frozen String name,
            @Asked(label = "存在此情形", rule = "R-DEC-BARMEET") boolean given,
            @Asked(label = "核查依据", rule = "R-DEC-BARMEET", max = 300) String basis) {
    }

    public DecisionAgenda {
        var faults = Faults.under("R-DEC-PREREP");
        faults.unless(toReport != matters.isEmpty(), toReport ? "有须事先报告上级的事项，没有选择是哪些" : "选择了须事先报告上级的事项，又填写没有",
            "请逐项核对后重新填写");
        var replied = (replyNumber.isBlank() ? 0 : 1) + (repliedOn == null ? 0 : 1) + (reply == null ? 0 : 1);
        faults.unless(replied == 0 || replied == 3, "上级答复的文号、日期、意见三项只填了 %d 项".formatted(replied), "请填全");
        faults.unless(replied == 0 || !matters.isEmpty(), "填写了上级答复，没有选择须报告的事项", "请选择上级答复的是哪些事项");
        faults.unless(consulted <= plenumSize, "R-DEC-RECESS", "已征求意见 %d 人，多于全委会成员 %d 人".formatted(consulted, plenumSize),
            "请核对征求意见名单");
        faults.refuseIfAny();
        persons = List.copyOf(persons);
        due = List.copyOf(due);
        bars = List.copyOf(bars);
        matters = List.copyOf(matters);
    }

    /** The name of the chair; empty if the chair is none of the members. */
    public String chairName() {
        return due.stream().filter(member -> member.id().equals(chair)).map(BodyMember::name).findFirst().orElse("");
    }

    @Override
    public boolean madeHere() {
        return true;
    }
}
