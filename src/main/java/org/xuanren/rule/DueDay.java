package org.xuanren.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.statute.Step;

/** The last day on which a step is in time, as far as an edition says. Nothing is held up after it: it is only late. */
public final class DueDay {

    private DueDay() { }

    /** @param file of the case, through the eyes of the candidate whom the step is about */
    public static Optional<LocalDate> of(Step step, CaseFile file) {
        return switch (step) {
            case DISCIPLINE_OPINION -> DisciplineOrganAsked.dueDay(file);
            case DELIBERATION_CO_REPLY -> file.latest(DeliberationCoRequest.class).map(letter -> SilenceOfCoParty.lastDay(file));
            case ARCHIVE_LIST -> ArchivedPromptly.dueDay(file);
            default -> Optional.empty();
        };
    }
}
