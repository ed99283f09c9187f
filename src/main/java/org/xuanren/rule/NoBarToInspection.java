package org.xuanren.rule;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.Edition;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/**
 * R-CAND-BAR (《条例》2014 第24条, 2019 第24条): the cases in which nobody may become inspection candidate. Family abroad is none
 * where the post needs it, in the edition that says so. Assessments and sanctions are read from the roster as well, all others are
 * known from what the meeting says of them alone. A sanction of which the roster does not say until when it has effect still has it.
 */
public final class NoBarToInspection extends ChosenRule {

    static final RuleId ID = RuleId.of("R-CAND-BAR");

    private static final String ABROAD = "family-abroad";
    private static final String ASSESSMENT = "poor-assessment";
    private static final String SANCTION = "sanction";
    private static final Pattern POOR = Pattern.compile("基本称职|不称职|基本合格|不合格");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var edition = file.edition();
        var bars = edition.list("candidates.bars");
        if (bars.isEmpty()) {
            return Finding.notApplicable(ID, edition.label() + "没有列举不得列为考察对象的情形");
        }
        var chosen = file.require(CandidatesDecision.class).chosen();
        var heldOn = file.require(CandidatesDecision.class).heldOn();
        var barred = chosen.stream().flatMap(row -> bars.stream().flatMap(bar -> barred(edition, bar, row, heldOn).stream())).toList();
        if (barred.isEmpty()) {
            return Finding.met(ID, "%d 名考察对象均已对照 %d 种情形核查，年度考核和处分影响期按名册，其余按会议填报".formatted(chosen.size(), bars.size()));
        }
        return Finding.notMet(ID, String.join("；", barred), "不得列为考察对象，请另行确定");
    }

    /** What bars: as the roster has it, else as the meeting says. */
    private static Optional<String> barred(Edition edition, Item bar, Row row, LocalDate heldOn) {
        var known = switch (bar.id()) {
            case ASSESSMENT -> poor(row, heldOn.getYear() - edition.number("candidates.bars.assessment-window.years"));
            case SANCTION -> inEffect(row, heldOn);
            default -> "";
        };
        if (!known.isEmpty()) {
            return Optional.of("%s%s（名册：%s）".formatted(row.person().name(), bar.label(), known));
        }
        return row.bars().contains(bar.id()) && !excepted(edition, bar, row) ? Optional.of(row.person().name() + bar.label()) : Optional.empty();
    }

    /** Of which year a poor result is, the words of the form don't tell for sure: so it bars until the roster does. */
    private static String poor(Row row, int since) {
        if (POOR.matcher(row.assessedInForm()).find()) {
            return "任免审批表载“%s”，请先在『名册导入』的干部补充信息表中逐年登记".formatted(row.assessedInForm());
        }
        return row.assessments().stream().filter(one -> one.year() >= since && POOR.matcher(one.result()).find())
            .map(one -> "%d 年度%s".formatted(one.year(), one.result())).collect(joining("、"));
    }

    private static String inEffect(Row row, LocalDate heldOn) {
        return row.sanctions().stream().filter(one -> one.until() == null || !one.until().isBefore(heldOn))
            .map(one -> "%s %s，".formatted(one.on(), one.kind()) + (one.until() == null ? "影响期未登记，期满的请在名册中补登" : "影响期至 " + one.until()))
            .collect(joining("、"));
    }

    private static boolean excepted(Edition edition, Item bar, Row row) {
        return bar.id().equals(ABROAD) && edition.flag("candidates.bars.abroad.post-exception") && !row.postNeed().isBlank();
    }
}
