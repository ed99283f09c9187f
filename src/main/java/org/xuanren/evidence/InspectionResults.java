package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The analysis of the candidate's results (实绩分析), measured by the duties of his posts (R-INSP-METHODS, R-INSP-BASIS). */
public record InspectionResults(
        @Asked(label = "分析日期", rule = "R-INSP-METHODS") LocalDate doneOn,
        @Asked(label = "对照职责的实绩分析", rule = "R-INSP-METHODS", max = 3000) String analysis,
        @Asked(label = "依据材料", rule = "R-INSP-METHODS", max = 500) String sources) implements Evidence {

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(doneOn);
    }
}
