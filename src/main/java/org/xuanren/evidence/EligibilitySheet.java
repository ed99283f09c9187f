package org.xuanren.evidence;

import java.time.LocalDate;

/**
 * The qualification sheet of one candidate: his frozen file, and what only a person can attest.
 *
 * @param attended how many studied together that he is not qualified: whom a body determined no single person ends
 */
public record EligibilitySheet(
        @Frozen CadreSnapshot cadre,
        @Asked(label = "档案审核日期", rule = "R-QUAL-GRASS") LocalDate fileCheckedOn,
        @Asked(label = "档案审核人", rule = "R-QUAL-GRASS", max = 40) String fileCheckedBy,
        @Asked(label = "健康状况", rule = "R-QUAL-HEALTH") Health health,
        @Asked(label = "健康情况说明", rule = "R-QUAL-HEALTH", optional = true, max = 500) String healthStatement,
        @Asked(label = "法定资格证书编号", rule = "R-QUAL-LEGAL", optional = true, max = 100) String certificate,
        @Asked(label = "任职经历不足的理由", rule = "R-QUAL-POSTS", optional = true, max = 1000) String postsReason,
        @Asked(label = "文化程度不足的理由", rule = "R-QUAL-EDU", optional = true, max = 1000) String educationReason,
        @Asked(label = "未完成培训的特殊情况", rule = "R-QUAL-TRAIN", optional = true, max = 1000) String trainingReason,
        @Asked(label = "亲属关系申报", rule = "R-AVOID-KIN") KinDeclaration kin,
        @Asked(label = "申报的亲属及岗位", rule = "R-AVOID-KIN", optional = true, max = 1000) String kinDetails,
        @Asked(label = "无须回避的理由或处理结果", rule = "R-AVOID-KIN", optional = true, max = 500) String kinSettled,
        @Asked(label = "成长地", rule = "R-AVOID-HOME", max = 60) String grewUp,
        @Asked(label = "在成长地任职的理由", rule = "R-AVOID-HOME", optional = true, max = 500) String homeReason,
        @Asked(label = "申请破格", rule = "R-QUAL-EXCEPT-WHY", optional = true) ExceptionGround exception,
        @Asked(label = "破格理由", rule = "R-QUAL-EXCEPT-WHY", optional = true, max = 2000) String exceptionArgument,
        @Asked(label = "审查结论", rule = "R-GEN-NOMEET") Conclusion conclusion,
        @Asked(label = "终止原因", rule = "R-GEN-NOMEET", optional = true, max = 500) String endReason,
        @Asked(label = "参加研究人数", rule = "R-GEN-NOMEET", unit = "人", optional = true) int attended) implements Evidence {

    public enum Health implements Choice {
        FIT("身体健康，能够正常履行职责"), UNFIT("身体状况不能正常履行职责");

        private final String label;

        Health(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the candidate declares about close relatives in the unit of the post. */
    public enum KinDeclaration implements Choice {
        NONE("没有须回避的亲属关系"), DECLARED("有亲属关系，说明如下");

        private final String label;

        KinDeclaration(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The two grounds on which somebody may be promoted outside the requirements; ids as in the edition. */
    public enum ExceptionGround implements Choice {
        NONE("不申请", ""), EXCELLENT_YOUNG("特别优秀的年轻干部", "excellent-young"), SPECIAL_NEED("工作特殊需要", "special-need");

        private final String label;
        private final String ground;

        ExceptionGround(String label, String ground) {
            this.label = label;
            this.ground = ground;
        }

        @Override
        public String label() {
            return label;
        }

        public String ground() {
            return ground;
        }
    }

    public enum Conclusion implements Choice {
        PROPOSED("提请核验"), ENDED("资格不符，终止审查");

        private final String label;

        Conclusion(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public EligibilitySheet {
        exception = exception == null ? ExceptionGround.NONE : exception; // not asked of a transfer
        var faults = Faults.under("R-QUAL-EXCEPT-WHY");
        faults.unless(conclusion == Conclusion.PROPOSED || exception == ExceptionGround.NONE, "终止审查的人选不能申请破格", "请把『申请破格』改为“不申请”");
        faults.unless(conclusion == Conclusion.PROPOSED || !endReason.isBlank(), "R-GEN-NOMEET", "终止审查未填写原因", "请填写终止原因");
        faults.unless(conclusion == Conclusion.PROPOSED || attended > 1, "R-GEN-NOMEET", "终止审查的参加研究 %d 人，不是集体研究".formatted(attended), "请集体研究后再提交");
        faults.refuseIfAny();
    }

    /** Whether a promotion outside the requirements is asked for. */
    public boolean exceptionRequested() {
        return exception != ExceptionGround.NONE;
    }
}
