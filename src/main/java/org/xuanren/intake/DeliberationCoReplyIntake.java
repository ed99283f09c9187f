package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.rule.SilenceOfCoParty;
import org.xuanren.statute.Step;

/** The letter that is answered, and about whom. */
@Component
final class DeliberationCoReplyIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.DELIBERATION_CO_REPLY;
    }

    @Override
    public FormContext context(Asking asking) {
        var letter = asking.file().require(DeliberationCoRequest.class);
        return Proposed.known(asking.file()).line("来函", "%s（%s）".formatted(letter.letterNumber(), letter.sentOn()))
            .line("收函日期", "%s，至 %s 未答复的，视为同意".formatted(letter.receivedOn(), SilenceOfCoParty.lastDay(asking.file()))).context()
            .confides(Proposed.confided(asking.file()));
    }
}
