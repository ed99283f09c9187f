package org.xuanren.evidence;

import java.util.Optional;

/** What was found or done about one of the reports that were made about a case. */
public interface AboutReport extends Evidence {

    /** Id of the registration of the report. */
    String report();

    /** The newest evidence of a type about a report. */
    static <E extends AboutReport> Optional<E> latest(CaseFile file, Class<E> type, String report) {
        return file.all(type).stream().map(Filed::evidence).filter(one -> one.report().equals(report)).reduce((former, latter) -> latter);
    }
}
