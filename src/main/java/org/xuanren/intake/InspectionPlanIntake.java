package org.xuanren.intake;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Step;

/** Since when the candidate holds his present post: it decides on the previous unit (R-INSP-PREV3Y). */
@Component
final class InspectionPlanIntake implements StepIntake {

    private final RosterFacts facts;

    InspectionPlanIntake(RosterFacts facts) {
        this.facts = facts;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_PLAN;
    }

    @Override
    public FormContext context(Asking asking) {
        var since = facts.cadre(asking.file().candidate()).stream().flatMap(cadre -> cadre.file().positions().stream())
            .filter(position -> position.to() == null).map(position -> position.from().atDay(1)).max(LocalDate::compareTo).orElse(null);
        return FormContext.empty().freezes("presentPostSince", since);
    }
}
