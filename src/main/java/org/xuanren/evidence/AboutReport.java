package org.xuanren.evidence;

import java.util.Optional;

/** What was found or done about one of the reports that were made about a case. */
public interface AboutReport extends Evidence {

    /** Id of the registration of the report. */
    String report();

    /** Which of the reports of its case it is, the first being 1. @param report id of its registration */
    static int number(CaseFile file, String report) {
        return 1 + file.all(ReportRegistration.class).stream().map(Filed::id).toList().indexOf(report);
    }

    /** The newest evidence of a type about a report. */
    static <E extends AboutReport> Optional<E> latest(CaseFile file, Class<E> type, String report) {
        return file.all(type).stream().map(Filed::evidence).filter(one -> one.report().equals(report)).reduce((former, latter) -> latter);
    }
}
