package org.xuanren.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionMaterial.Signature;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.evidence.InspectionReport.Daily;
import org.xuanren.evidence.InspectionReport.Proposal;
import org.xuanren.evidence.InspectionReport.View;
import org.xuanren.rule.AuditFirst;
import org.xuanren.rule.FourMusts;
import org.xuanren.rule.TwoSignatures;
import org.xuanren.rule.UnitViewsGiven;
import org.xuanren.statute.Item;
import org.xuanren.statute.Step;

/** The material that is heard, and whose views, which checks and which channels the edition wants to see in the report. */
@Component
final class InspectionReportIntake implements StepIntake {

    private final CandidateCard card;

    InspectionReportIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_REPORT;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var edition = file.edition();
        var former = ofThisRound(file);
        var musts = edition.list("inspection.four-musts").stream()
            .filter(must -> !must.id().equals("discipline-opinion")).toList(); // that one is evidence of its own stage
        var material = file.latest(InspectionMaterial.class);
        var context = card.of(asking)
            .line("考察组", file.latest(InspectionPlan.class), InspectionWords::team)
            .line("民主推荐", InspectionWords.recommendation(file))
            .line("民主测评", file.latest(InspectionAppraisal.class), InspectionAppraisal::shown)
            .line("主要特长", material, InspectionMaterial::strengths)
            .line("主要缺点和不足", material, InspectionMaterial::shortcomings)
            .line("考察材料", material, InspectionReportIntake::written)
            .line(edition.text("discipline.organ") + "意见", file.latest(DisciplineOpinion.class), InspectionWords::discipline)
            .context()
            .prepares("views", rows(edition.list("inspection.unit-views"), (item, row) -> former.stream()
                .flatMap(one -> one.views().stream()).filter(one -> one.key().equals(item.id())).forEach(one -> view(one, row))))
            .prepares("musts", rows(musts, (item, row) -> { }))
            .shows("mustsAsked", !musts.isEmpty())
            .prepares("daily", rows(edition.list("inspection.daily-channels"), (item, row) -> former.stream()
                .flatMap(one -> one.daily().stream()).filter(one -> one.key().equals(item.id())).map(Daily::text)
                .forEach(text -> row.put("text", text))))
            .shows("twoSignatures", edition.flag("inspection.two-signatures"));
        former.ifPresent(one -> again(context, one));
        return context;
    }

    /**
     * Nobody gives his view on a candidate before he is one. Checks of the file and of petitions may be older: they begin with the motion.
     * What the report itself lacks is told now: the team could only write and sign its material again, and the report waits for it here.
     */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var report = (InspectionReport) evidence;
        report.views().stream().filter(view -> view.on() != null)
            .forEach(view -> requireDetermined(view.on(), "『%s』意见的签署日期".formatted(view.name()), "R-INSP-VIEWS", asking, faults));
        if (report.concludedOn() != null) {
            requireDetermined(report.concludedOn(), "『双签字日期』", "R-INSP-TWOSIGN", asking, faults);
        }
        faults.unless(report.attended() > 1, "R-INSP-STEPS", "参加研究 %d 人，不是集体研究".formatted(report.attended()), "请集体研究后再提交");
        if (report.proposal() == Proposal.PROPOSE) {
            asking.foresee(report, faults, new UnitViewsGiven(), new FourMusts(), new TwoSignatures(), new AuditFirst());
        }
    }

    private static void requireDetermined(LocalDate day, String what, String rule, Asking asking, Faults faults) {
        var determined = asking.file().require(CandidatesDecision.class).heldOn();
        faults.unless(!day.isBefore(determined), rule, "%s为 %s，早于确定考察对象的 %s".formatted(what, day, determined), "请按原件核对日期");
    }

    /** A report that came back without a new inspection: what others signed for it still stands. */
    private static Optional<InspectionReport> ofThisRound(CaseFile file) {
        var began = file.latestFiled(InspectionPlan.class).map(one -> one.seq()).orElse(Long.MAX_VALUE);
        return file.latestFiled(InspectionReport.class).filter(one -> one.seq() > began).map(one -> one.evidence());
    }

    private static void again(FormContext context, InspectionReport former) {
        context.proposes("conclusion", former.conclusion()).proposes("secretary", former.secretary())
            .proposes("disciplineHead", former.disciplineHead()).proposes("concludedOn", day(former.concludedOn()))
            .proposes("auditDue", former.auditDue()).proposes("auditNumber", former.auditNumber())
            .proposes("auditedOn", day(former.auditedOn())).proposes("auditResult", former.auditResult())
            .proposes("circles", former.circles());
    }

    private static void view(View former, Map<String, Object> row) {
        if (former.stance() != null) {
            row.put("stance", former.stance().name());
            row.put("signer", former.signer());
            row.put("on", day(former.on()));
            row.put("text", former.text());
        }
    }

    private static String written(InspectionMaterial material) {
        return "%s 形成，%s签名；%s 同%s交换意见；随附原始谈话记录 %d 份".formatted(material.writtenOn(),
            String.join("、", material.signatures().stream().filter(Signature::signed).map(Signature::name).toList()),
            material.exchangedOn(), material.exchangedWith(), material.originalNotes());
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static List<Map<String, Object>> rows(List<Item> items, BiConsumer<Item, Map<String, Object>> defaults) {
        return items.stream().map(item -> {
            Map<String, Object> row = new LinkedHashMap<>(Map.of("key", item.id(), "name", item.label()));
            defaults.accept(item, row);
            return row;
        }).toList();
    }
}
