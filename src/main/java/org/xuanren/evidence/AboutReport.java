package org.xuanren.evidence;

import java.util.Optional;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** What was found or done about one of the reports that were made about a case. */
public interface AboutReport extends Evidence {

    /** Id of the registration of the report. */
    String report();

    /**
     * Which of the reports of its case it is, the first being 1.
     *
     * @param report id of its registration, which is that of the process that it began
     * @throws Refusal if there is none
     */
    static int number(CaseFile file, String report) {
        var place = file.all(ReportRegistration.class).stream().map(Filed::id).toList().indexOf(report);
        if (place < 0) {
            throw Refusal.of("未见该举报的登记记录", RuleId.of("R-GEN-ORDER"), "请停止办理，保全数据库，报干部监督机构");
        }
        return 1 + place;
    }

    /** The newest evidence of a type about a report. */
    static <E extends AboutReport> Optional<E> latest(CaseFile file, Class<E> type, String report) {
        return file.all(type).stream().map(Filed::evidence).filter(one -> one.report().equals(report)).reduce((former, latter) -> latter);
    }
}
