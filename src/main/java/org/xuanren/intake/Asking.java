package org.xuanren.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.xuanren.evidence.CaseFile;

/**
 * The circumstances in which a form is shown or submitted.
 *
 * @param caseFile the file, read for the candidate of the task if it has one; empty while a case is being opened
 * @param actor    login of the person; null when the engine itself asks
 * @param today    in the organisation's time zone
 * @param process  id of the process instance; null while a start form is shown
 */
public record Asking(Optional<CaseFile> caseFile, String actor, LocalDate today, String process) {

    /** The file of the case. Only for steps that belong to an opened case. */
    public CaseFile file() {
        return caseFile.orElseThrow();
    }
}
