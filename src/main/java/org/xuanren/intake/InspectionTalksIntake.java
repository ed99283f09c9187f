package org.xuanren.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Step;

/** The groups of people who have to be talked to, as the edition names them. */
@Component
final class InspectionTalksIntake implements StepIntake {

    private final CandidateCard card;

    InspectionTalksIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_TALKS;
    }

    @Override
    public FormContext context(Asking asking) {
        return InspectionWords.task(card.of(asking), asking.file()).context()
            .prepares("groups", asking.file().edition().list("inspection.talks.groups").stream()
                .map(group -> Map.<String, Object>of("key", group.id(), "name", group.label())).toList());
    }
}
