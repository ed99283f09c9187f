package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The letter that asks the discipline organ about one candidate (R-CDI-ASK). After an open question it is asked again. */
public record DisciplineRequest(
        @Asked(label = "函询文号", rule = "R-CDI-ASK", max = 60) String letterNumber,
        @Asked(label = "发函日期", rule = "R-CDI-ASK") LocalDate sentOn,
        @Asked(label = "函询说明", rule = "R-CDI-ASK", optional = true, max = 500) String remarks) implements Evidence {

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(sentOn);
    }
}
