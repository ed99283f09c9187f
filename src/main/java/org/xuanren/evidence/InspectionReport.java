package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the organization department heard the team and what it proposes, with all that was asked of others beside the inspection
 * (R-INSP-STEPS, R-INSP-VIEWS, R-INSP-FOUR, R-INSP-TWOSIGN, R-INSP-AUDIT).
 */
public record InspectionReport(
        @Asked(label = "听取汇报日期", rule = "R-INSP-STEPS") LocalDate heardOn,
        @Asked(label = "主持人", rule = "R-INSP-STEPS", max = 50) String chair,
        @Asked(label = "参加研究人数", rule = "R-INSP-STEPS", unit = "人", max = 200) int attended,
        @Asked(label = "所在单位意见", rule = "R-INSP-VIEWS") List<View> views,
        @Asked(label = "必核事项", rule = "R-INSP-FOUR", optional = true) List<Must> musts,
        @Asked(label = "廉洁自律结论性意见", rule = "R-INSP-TWOSIGN", optional = true, max = 1000) String conclusion,
        @Asked(label = "签字的党委（党组）书记", rule = "R-INSP-TWOSIGN", optional = true, max = 50) String secretary,
        @Asked(label = "签字的纪委书记（纪检组长）", rule = "R-INSP-TWOSIGN", optional = true, max = 50) String disciplineHead,
        @Asked(label = "双签字日期", rule = "R-INSP-TWOSIGN", optional = true) LocalDate concludedOn,
        @Asked(label = "须经济责任审计", rule = "R-INSP-AUDIT", optional = true) boolean auditDue,
        @Asked(label = "审计报告文号", rule = "R-INSP-AUDIT", optional = true, max = 60) String auditNumber,
        @Asked(label = "审计报告日期", rule = "R-INSP-AUDIT", optional = true, before = true) LocalDate auditedOn,
        @Asked(label = "审计结果", rule = "R-INSP-AUDIT", optional = true, max = 500) String auditResult,
        @Asked(label = "平时考察情况", rule = "R-INSP-DAILY", optional = true) List<Daily> daily,
        @Asked(label = "生活圈和社交圈考察情况", rule = "R-INSP-CIRCLES", optional = true, max = 500) String circles,
        @Asked(label = "研究意见", rule = "R-INSP-STEPS") Proposal proposal,
        @Asked(label = "理由", rule = "R-INSP-STEPS", optional = true, max = 500) String reason) implements Evidence {

    /** What the organization department proposes after it heard the team. */
    public enum Proposal implements Choice {
        PROPOSE("建议提交酝酿"), SUPPLEMENT("补充考察"), END("终止该人选");

        private final String label;

        Proposal(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether a body of the unit objects. */
    public enum Stance implements Choice {
        NO_OBJECTION("无不同意见"), OBJECTION("有不同意见");

        private final String label;

        Stance(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How a must came out. */
    public enum Outcome implements Choice {
        CLEAR("已办，无问题"), SETTLED("已查清，不影响任用"), OPEN("未办结或未查清"), ADVERSE("已查清，不宜任用");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The view of one body of the candidate's unit; a body that was not asked leaves its row empty. */
    public record View(@Frozen String key, @Frozen String name,
            @Asked(label = "意见", rule = "R-INSP-VIEWS", optional = true) Stance stance,
            @Asked(label = "签署人", rule = "R-INSP-VIEWS", optional = true, max = 50) String signer,
            @Asked(label = "签署日期", rule = "R-INSP-VIEWS", optional = true) LocalDate on,
            @Asked(label = "内容", rule = "R-INSP-VIEWS", optional = true, max = 500) String text) {
    }

    /** One of the checks that must be made of everybody; what the discipline organ said stands in its own evidence. */
    public record Must(@Frozen String key, @Frozen String name,
            @Asked(label = "结果", rule = "R-INSP-FOUR") Outcome outcome,
            @Asked(label = "办结日期", rule = "R-INSP-FOUR", optional = true) LocalDate on,
            @Asked(label = "情况说明", rule = "R-INSP-FOUR", optional = true, max = 500) String text) {
    }

    /** What one channel of the regular inspection says. */
    public record Daily(@Frozen String key, @Frozen String name,
            @Asked(label = "情况", rule = "R-INSP-DAILY", optional = true, max = 500) String text) {
    }

    public InspectionReport {
        var faults = Faults.under("R-INSP-STEPS");
        faults.unless(proposal == Proposal.PROPOSE || !reason.isBlank(), "研究意见为“" + proposal.label() + "”，未填理由", "请写明理由");
        for (var view : views) {
            var given = view.stance() != null;
            faults.unless(!given || !view.signer().isBlank() && view.on() != null, "R-INSP-VIEWS",
                "『" + view.name() + "』的意见没有签署人或签署日期", "请按意见原件补填");
            faults.unless(view.stance() != Stance.OBJECTION || !view.text().isBlank(), "R-INSP-VIEWS",
                "『" + view.name() + "』有不同意见，未写明内容", "请写明不同意见的内容");
        }
        for (var must : musts) {
            var done = must.outcome() != Outcome.OPEN;
            faults.unless(done == (must.on() != null), "R-INSP-FOUR", "『%s』的结果为“%s”，%s办结日期".formatted(must.name(),
                must.outcome().label(), done ? "未填" : "却填了"), "请核对办理情况");
            faults.unless(must.outcome() == Outcome.CLEAR || !must.text().isBlank(), "R-INSP-FOUR",
                "『%s』的结果为“%s”，未说明情况".formatted(must.name(), must.outcome().label()), "请写明情况");
        }
        faults.refuseIfAny();
        views = List.copyOf(views);
        musts = List.copyOf(musts);
        daily = List.copyOf(daily);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heardOn);
    }
}
