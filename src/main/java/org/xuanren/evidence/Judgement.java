package org.xuanren.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.xuanren.statute.Stage;

/**
 * What a gate once decided, as it stands in the record.
 *
 * @param candidate whom it was about, or null for the whole case
 * @param redoFrom  id of the step from which it is done again, or null
 * @param sentences what was not met, one sentence a line
 * @param asOf      the day on which it was judged
 * @param local     the local settings of the edition that were in force
 * @param calendar  the holidays that the operator had added to those of the house; empty if none
 * @param seq       of its entry in the record
 */
public record Judgement(Stage stage, String candidate, Outcome outcome, String redoFrom, String sentences, LocalDate asOf,
        Map<String, String> local, JsonNode calendar, long seq) {

    public enum Outcome { PASSED, AGAIN, ENDED }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }
}
