package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DeliberationCoReply;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.statute.Step;

/** About whom the two sides do not agree, and what each has said. */
@Component
final class DeliberationSettlementIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.DELIBERATION_SETTLEMENT;
    }

    @Override
    public FormContext context(Asking asking) {
        var letter = asking.file().require(DeliberationCoRequest.class);
        var reply = asking.file().require(DeliberationCoReply.class);
        return Proposed.known(asking.file()).line("协管方", letter.coManagingParty())
            .line("主管方函询", "%s（%s），协管方 %s 收到".formatted(letter.letterNumber(), letter.sentOn(), letter.receivedOn()))
            .line("协管方回复", "%s（%s），签发人%s".formatted(reply.replyNumber(), reply.repliedOn(), reply.signer()))
            .line("协管方意见", reply.answer().label()).line("意见内容", reply.text()).context()
            .confides(Proposed.confided(asking.file())).confides("协管方的意见");
    }
}
