package org.xuanren.rule;

import java.time.LocalDate;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.statute.DayKind;
import org.xuanren.statute.Step;
import org.xuanren.statute.RuleId;

/** R-PUB-DAYS: the full period passed. It counts from the later of publication and record, without that day, in calendar or working days as the edition says. */
public final class PublicityPeriod implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-DAYS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notice = file.require(PublicityNotice.class);
        var least = file.edition().number("publicity.days.min");
        var kind = DayKind.ofId(file.edition().text("publicity.day-kind"));
        if (notice.days() < least) {
            return Finding.notMet(ID, "公示 %d %s，少于 %d %s".formatted(notice.days(), kind.unit(), least, kind.unit()), "请按规定天数重新公示")
                .from(Step.PUBLICITY_NOTICE);
        }
        var most = file.edition().isSet("publicity.days.max") ? file.edition().number("publicity.days.max") : Integer.MAX_VALUE;
        if (notice.days() > most) {
            return Finding.notMet(ID, "公示 %d %s，多于 %d %s".formatted(notice.days(), kind.unit(), most, kind.unit()), "请按规定天数重新公示")
                .from(Step.PUBLICITY_NOTICE);
        }
        var last = lastDay(file);
        return file.asOf().isAfter(last) ? Finding.met(ID, "公示 %d %s，至 %s 期满".formatted(notice.days(), kind.unit(), last))
            : Finding.notMet(ID, "公示期至 %s，今天是 %s，尚未期满".formatted(last, file.asOf()), "请待期满后汇总").from(Step.PUBLICITY_CONCLUSION);
    }

    /** The last day of the period. */
    public static LocalDate lastDay(CaseFile file) {
        var notice = file.latestFiled(PublicityNotice.class).orElseThrow();
        var recorded = RecordedDay.of(notice);
        var from = notice.evidence().publishedOn().isAfter(recorded) ? notice.evidence().publishedOn() : recorded;
        return file.calendar().lastDay(from, notice.evidence().days(), DayKind.ofId(file.edition().text("publicity.day-kind")));
    }

    /** Whether a report was registered: all of the case count, whatever was published again since. */
    public static boolean reported(CaseFile file) {
        return !file.all(ReportRegistration.class).isEmpty();
    }
}
