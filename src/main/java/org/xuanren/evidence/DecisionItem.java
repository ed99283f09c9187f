package org.xuanren.evidence;

/**
 * What the meeting heard and decided on one person. Numbers of a vote are empty (zero) where it was deferred, numbers of
 * ballots also where hands or voices were counted.
 *
 * @param key  of the prepared row: id of the person
 * @param name of the person, for the row
 */
public record DecisionItem(
        @Frozen String key, @Frozen String name, @Frozen PersonRef person,
        @Asked(label = "单独介绍、单独表决", rule = "R-DEC-ONEBYONE") boolean singly,
        @Asked(label = "提名情况", rule = "R-DEC-ONEBYONE", optional = true, max = 1000) String nomination,
        @Asked(label = "推荐情况", rule = "R-DEC-ONEBYONE", optional = true, max = 1000) String recommendation,
        @Asked(label = "考察情况", rule = "R-DEC-ONEBYONE", optional = true, max = 1000) String inspection,
        @Asked(label = "任免理由", rule = "R-DEC-ONEBYONE", optional = true, max = 1000) String reasons,
        @Asked(label = "表态同意", rule = "R-DEC-STATE", unit = "人", max = 1000) int agree,
        @Asked(label = "表态不同意", rule = "R-DEC-STATE", unit = "人", max = 1000) int disagree,
        @Asked(label = "表态缓议", rule = "R-DEC-STATE", unit = "人", max = 1000) int defer,
        @Asked(label = "表决方式", rule = "R-DEC-WAY", optional = true) Way way,
        @Asked(label = "未用无记名投票的理由", rule = "R-DEC-BALLOT-DEPT", optional = true, max = 300) String wayReason,
        @Asked(label = "发出票数", rule = "R-DEC-BALLOT-LOCAL", unit = "张", max = 1000, optional = true) int issued,
        @Asked(label = "收回票数", rule = "R-DEC-BALLOT-LOCAL", unit = "张", max = 1000, optional = true) int returned,
        @Asked(label = "有效票数", rule = "R-DEC-BALLOT-LOCAL", unit = "张", max = 1000, optional = true) int valid,
        @Asked(label = "赞成", rule = "R-DEC-MAJ", unit = "票", max = 1000, optional = true) int yes,
        @Asked(label = "反对", rule = "R-DEC-MAJ", unit = "票", max = 1000, optional = true) int no,
        @Asked(label = "弃权", rule = "R-DEC-MAJ", unit = "票", max = 1000, optional = true) int abstain,
        @Asked(label = "讨论结果", rule = "R-DEC-MINUTES") Outcome outcome,
        @Asked(label = "缓议事由", rule = "R-DEC-DEFER", optional = true, max = 500) String deferGround) {

    /** The three ways of voting; the notice narrows them to the ballot. The ids are those of the edition. */
    public enum Way implements Choice {
        SECRET_BALLOT("secret", "无记名投票"), SHOW_OF_HANDS("hands", "举手表决"), ORAL("oral", "口头表决");

        private final String id;
        private final String label;

        Way(String id, String label) {
            this.id = id;
            this.label = label;
        }

        /** As in {@code decision.ways} of the editions. */
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where the discussion led. */
    public enum Outcome implements Choice {
        VOTED("进行表决"), DEFERRED("缓议");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether it came to a vote. */
    public boolean voted() {
        return outcome == Outcome.VOTED;
    }

    public boolean secret() {
        return way == Way.SECRET_BALLOT;
    }

    /** Contradictions of the numbers, seen beside those who discussed and those who may vote. */
    void faults(int debaters, int voters, Faults faults) {
        var who = person.name() + "：";
        faults.unless(agree + disagree + defer <= debaters, "R-DEC-STATE", who + "表态共 %d 人，多于参加讨论的 %d 人".formatted(
            agree + disagree + defer, debaters), "请核对会议记录");
        if (!voted()) {
            faults.unless(issued + returned + valid + yes + no + abstain == 0, "R-DEC-DEFER", who + "缓议的不表决，却填有票数", "请删去票数，或改填表决结果");
        } else if (secret()) {
            ballotFaults(who, voters, faults);
        } else {
            faults.unless(issued + returned + valid == 0, "R-DEC-WAY", who + "不是投票表决，却填有发出、收回或有效票数", "请核对表决方式");
            faults.unless(yes + no + abstain <= voters, "R-DEC-MAJ", who + "表决共 %d 人，多于有表决权的到会成员 %d 人".formatted(
                yes + no + abstain, voters), "请核对计票结果");
        }
    }

    private void ballotFaults(String who, int voters, Faults faults) {
        var ballots = "R-DEC-BALLOT-LOCAL";
        faults.unless(issued <= voters, ballots, who + "发出票数为 %d，多于有表决权的到会成员 %d 人".formatted(issued, voters), "请核对领票登记");
        faults.unless(returned <= issued, ballots, who + "收回票数为 %d，多于发出 %d 张".formatted(returned, issued),
            "收回票多于发出票，本次投票无效，请重新投票");
        faults.unless(valid <= returned, ballots, who + "有效票数为 %d，多于收回 %d 张".formatted(valid, returned), "请核对计票结果");
        faults.unless(yes + no + abstain == valid, ballots, who + "赞成 %d、反对 %d、弃权 %d，合计 %d，与有效票 %d 张不符".formatted(yes, no,
            abstain, yes + no + abstain, valid), "请核对计票结果");
    }
}
