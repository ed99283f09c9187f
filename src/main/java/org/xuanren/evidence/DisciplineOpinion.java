package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** What the discipline organ answered about one candidate (R-CDI-ASK). */
public record DisciplineOpinion(
        @Asked(label = "收函日期", rule = "R-CDI-ASK") LocalDate receivedOn,
        @Asked(label = "回复日期", rule = "R-CDI-ASK") LocalDate repliedOn,
        @Asked(label = "回复文号", rule = "R-CDI-ASK", max = 60) String replyNumber,
        @Asked(label = "纪检意见", rule = "R-CDI-ASK") Opinion opinion,
        @Asked(label = "意见内容", rule = "R-CDI-ASK", optional = true, max = 2000) String text,
        @Asked(label = "签发人", rule = "R-CDI-ASK", max = 50) String signer) implements Evidence {

    /** What the organ says: it has nothing against the candidate, something is still open, or it advises against him. */
    public enum Opinion implements Choice {
        NO_OBJECTION("无不同意见"), PENDING("有问题待核实"), ADVERSE("不宜使用");

        private final String label;

        Opinion(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public DisciplineOpinion {
        var faults = Faults.under("R-CDI-ASK");
        faults.unless(!repliedOn.isBefore(receivedOn), "回复日期 %s 早于收函日期 %s".formatted(repliedOn, receivedOn), "请核对日期");
        faults.unless(opinion == Opinion.NO_OBJECTION || !text.isBlank(), "纪检意见为“" + opinion.label() + "”，未写意见内容", "请写明问题");
        faults.refuseIfAny();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(repliedOn);
    }
}
