package org.xuanren.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.statute.DayKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-PUB-DAYS: the full period passed. It counts from the later of publication and record, without that day, in calendar or working days as the edition says. */
public final class PublicityPeriod implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-DAYS");

    private static final String LOAD = "请系统管理员按国务院办公厅关于 %d 年部分节假日安排的通知，在日历文件（配置项 xuanren.calendar，默认为数据文件夹中的 calendar.yaml）中写入该年，重新启动后再办理";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notice = file.require(PublicityNotice.class);
        var least = file.edition().number("publicity.days.min");
        var kind = kind(file);
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

    /** The last day of the period. @throws Refusal if nobody can tell it, since it runs into a year whose holidays are unknown */
    public static LocalDate lastDay(CaseFile file) {
        var notice = file.latestFiled(PublicityNotice.class).orElseThrow();
        var recorded = RecordedDay.of(notice);
        var from = notice.evidence().publishedOn().isAfter(recorded) ? notice.evidence().publishedOn() : recorded;
        uncountable(file, from, notice.evidence().days()).ifPresent(sentence -> {
            throw Refusal.of(List.of(sentence));
        });
        return file.calendar().lastDay(from, notice.evidence().days(), kind(file));
    }

    /** Why a period has no last day yet; empty if it has one. Counted by weekends only it would end too early, and the appointment be void. */
    public static Optional<String> uncountable(CaseFile file, LocalDate from, int days) {
        var kind = kind(file);
        if (kind != DayKind.WORKING) {
            return Optional.empty();
        }
        var unknown = file.calendar().unknownYear(from, file.calendar().lastDay(from, days, kind));
        return unknown.isEmpty() ? Optional.empty() : Optional.of(Refusal.sentence("公示自 %s 起 %d %s，涉及 %d 年，该年节假日安排尚未载入，工作日无从计算".formatted(
            from, days, kind.unit(), unknown.getAsInt()), ID, LOAD.formatted(unknown.getAsInt())));
    }

    private static DayKind kind(CaseFile file) {
        return DayKind.ofId(file.edition().text("publicity.day-kind"));
    }

    /** Whether a report was registered: all of the case count, whatever was published again since. */
    public static boolean reported(CaseFile file) {
        return !file.all(ReportRegistration.class).isEmpty();
    }
}
