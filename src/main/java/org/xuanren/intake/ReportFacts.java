package org.xuanren.intake;

import java.util.List;
import org.xuanren.evidence.AboutReport;
import org.xuanren.evidence.Advice;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.ReportClassification;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportVerificationResult;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** What forms know about the reports of a case: what each says, and what came of it so far. */
final class ReportFacts {

    private ReportFacts() { }

    /** Of the report whose registration began the process of the task. */
    static FormContext of(Asking asking) {
        var report = of(asking.file(), asking.process());
        var number = "第 %d 件".formatted(AboutReport.number(asking.file(), report.id()));
        return known(new Known().line("举报编号", number), asking.file(), report).context().freezes("report", report.id()).freezes("subject", report.evidence().subject());
    }

    static ReportRegistration reported(Asking asking) {
        return of(asking.file(), asking.process()).evidence();
    }

    /** @param report id of its registration */
    static Filed<ReportRegistration> of(CaseFile file, String report) {
        return file.all(ReportRegistration.class).stream().filter(one -> one.id().equals(report)).findFirst().orElseThrow();
    }

    /** One line for each report that was made about the case. */
    static Known all(CaseFile file, Known known) {
        var reports = file.all(ReportRegistration.class);
        known.line("受理举报", told(file, reports));
        for (var report : reports) {
            known.line("第 %d 件举报".formatted(AboutReport.number(file, report.id())), String.join("\n", known(new Known(), file, report).texts()));
        }
        return known;
    }

    /** What came after the publicity was judged: nobody has weighed it yet. Empty if nothing came. */
    static String late(CaseFile file) {
        long judged = file.lastJudgement(Stage.PUBLICITY).map(Judgement::seq).orElse(0L);
        var late = file.all(ReportRegistration.class).stream().filter(one -> one.seq() > judged).toList();
        return late.isEmpty() ? "" : told(file, late) + "；未办结或影响任用的，核验时退回『%s』".formatted(Step.PUBLICITY_CONCLUSION.label());
    }

    /** How many were concluded to bear on the appointment. */
    static int bearing(CaseFile file) {
        return bearing(file, file.all(ReportRegistration.class));
    }

    /** While a report is open there is nothing to say but to wait (R-PUB-VERIFY). */
    static void requireConcluded(CaseFile file, Advice advice, Faults faults) {
        var open = open(file, file.all(ReportRegistration.class));
        faults.unless(advice == Advice.DEFER || open == 0, "R-PUB-VERIFY",
            "尚有 %d 件举报未办结，不能%s".formatted(open, advice.label()), "请待全部办结后再提交，或暂缓任用");
    }

    private static String told(CaseFile file, List<Filed<ReportRegistration>> reports) {
        return "%d 件，未办结 %d 件，影响任用 %d 件".formatted(reports.size(), open(file, reports), bearing(file, reports));
    }

    private static int open(CaseFile file, List<Filed<ReportRegistration>> reports) {
        return (int) reports.stream().filter(one -> AboutReport.latest(file, ReportConclusion.class, one.id()).isEmpty()).count();
    }

    private static int bearing(CaseFile file, List<Filed<ReportRegistration>> reports) {
        return (int) reports.stream().filter(one -> AboutReport.latest(file, ReportConclusion.class, one.id())
            .filter(ReportConclusion::bearsOnAppointment).isPresent()).count();
    }

    private static Known known(Known known, CaseFile file, Filed<ReportRegistration> report) {
        var told = report.evidence();
        return known
            .line("举报", "%s 收到，%s，%s".formatted(told.receivedOn(), told.channel().label(), told.named().label()))
            .line("反映内容", told.subject())
            .line("研判", AboutReport.latest(file, ReportClassification.class, report.id()), one -> one.inWords() + "：" + one.reason())
            .line("核查结果", AboutReport.latest(file, ReportVerificationResult.class, report.id()),
                one -> "%s（%s 至 %s，%s）：%s".formatted(one.result().label(), one.from(), one.to(), one.investigators(), one.text()))
            .line("办结", AboutReport.latest(file, ReportConclusion.class, report.id()).map(one -> "%s，%s：%s".formatted(one.concludedOn(),
                one.bearsOnAppointment() ? "影响任用" : "不影响任用", one.conclusion())).orElse("尚未办结"));
    }
}
