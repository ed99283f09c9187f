package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.Career;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.Rank;
import org.xuanren.statute.Step;

/** What the level above sees of the request. */
@Component
final class EligibilityApprovalIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.ELIGIBILITY_APPROVAL;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        return FormContext.empty()
            .shows("facts", EligibilitySheetIntake.facts(new Career(sheet.cadre(), asking.today()),
                file.edition().number("eligibility.training.window.years")))
            .shows("target", "%s（%s）".formatted(post.title(), Rank.of(post.level(), post.chief()).label()))
            .shows("ground", sheet.exception().label())
            .shows("argument", sheet.exceptionArgument());
    }
}
