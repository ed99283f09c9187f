package org.xuanren.statute;

/** What an operator writes once the holidays of 2027 are announced; the days are those of a test. */
public final class NextYear {

    public static final String TEXT = """
        years:
          2027:
            published: 2026-11-10
            source: 国办发明电〔2026〕9号
            holidays: [[2027-01-01, 2027-01-03], [2027-05-01, 2027-05-05], [2027-10-01, 2027-10-05]]
            made-up: ["2027-01-09"]
        """;

    private NextYear() { }

    /** The house's calendar and the year. */
    public static WorkCalendar calendar() {
        return WorkCalendar.load().withLocal("calendar.yaml", TEXT);
    }
}
