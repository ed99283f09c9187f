package org.xuanren.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.evidence.SelectionCases;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** The cases that are made public right now. */
@Component
final class ReportRegistrationIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.REPORT_REGISTRATION;
    }

    private final SelectionCases cases;
    private final CaseFiles files;
    private final CaseRecord record;

    ReportRegistrationIntake(SelectionCases cases, CaseFiles files, CaseRecord record) {
        this.record = record;
        this.cases = cases;
        this.files = files;
    }

    @Override
    public FormContext context(Asking asking) {
        return FormContext.empty().offers("caseNumber", open());
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var received = ((ReportRegistration) evidence).receivedOn();
        faults.unless(published(asking.file()), "R-PUB-VERIFY", "选任案 " + asking.file().number() + " 不在公示阶段", "请核对选任案，或转干部监督机构登记");
        firstNotice(asking.file()).filter(received::isBefore).ifPresent(published -> faults.unless(false, "R-PUB-VERIFY",
            "『收到日期』为 %s，早于公示发布的 %s，属于考察期间的信访举报，不是公示期间的".formatted(received, published),
            "请核对日期；考察时未核查的，转干部监督机构，以转到之日登记"));
    }

    /** Whatever came since the case was first made public counts, also what came before it was made public again. */
    private static Optional<LocalDate> firstNotice(CaseFile file) {
        return file.all(PublicityNotice.class).stream().map(one -> one.evidence().publishedOn()).min(Comparator.naturalOrder());
    }

    private List<Option> open() {
        return cases.findMadePublic().stream().filter(one -> file(one.number()).filter(this::published).isPresent())
            .map(ReportRegistrationIntake::option).toList();
    }

    /** Empty if its record does not hold: nothing is done in that case, and the others go on. */
    private Optional<CaseFile> file(String number) {
        try {
            return Optional.of(files.open(number));
        } catch (Refusal | RecordRefusal edited) {
            return Optional.empty();
        }
    }

    /** From the notice until the appointment, or the end by whomever. */
    private boolean published(CaseFile file) {
        return file.latest(PublicityNotice.class).isPresent() && !file.passed(Stage.APPOINTMENT, null)
            && record.last(file.number(), EntryKind.ENDED).filter(end -> end.candidate() == null).isEmpty();
    }

    private static Option option(SelectionCase one) {
        return new Option(one.number() + " " + one.title(), one.number());
    }
}
