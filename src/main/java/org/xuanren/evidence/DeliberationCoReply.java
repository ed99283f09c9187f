package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The answer of the assisting side. */
public record DeliberationCoReply(
        @Asked(label = "回复意见", rule = "R-DLB-DUAL") Answer answer,
        @Asked(label = "回复日期", rule = "R-DLB-DUAL") LocalDate repliedOn,
        @Asked(label = "回复文号", rule = "R-DLB-DUAL", max = 60) String replyNumber,
        @Asked(label = "签发人", rule = "R-DLB-DUAL", max = 50) String signer,
        @Asked(label = "意见内容", rule = "R-DLB-DUAL", optional = true, max = 1000) String text) implements Evidence {

    public enum Answer implements Choice {
        AGREE("同意"), DISAGREE("不同意");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public DeliberationCoReply {
        Faults.under("R-DLB-DUAL").unless(answer != Answer.DISAGREE || !text.isBlank(), "协管方不同意而『意见内容』未填写", "请写明不同意的理由").refuseIfAny();
    }

    public boolean disagrees() {
        return answer == Answer.DISAGREE;
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(repliedOn);
    }
}
