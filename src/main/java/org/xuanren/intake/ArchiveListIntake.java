package org.xuanren.intake;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.ArchiveList;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** What lies in the file, and what is missing from the dossier. */
@Component
final class ArchiveListIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.ARCHIVE_LIST;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var missing = missing(file, kind -> kind.step() != Step.ARCHIVE_LIST && due(kind, file));
        var own = missing(file, kind -> kind.step() == Step.ARCHIVE_LIST);
        return new Known().line(file.kind().inWords("任职人"), file.latest(DecisionMeeting.class).flatMap(DecisionMeeting::appointee).map(PersonRef::shown).orElse(""))
            .line("已收材料", file.papers().size() + " 件").line("缺少材料", missing.isEmpty() ? own.isEmpty() ? "无" : "" : missing)
            .line("本步骤须提交", own.isEmpty() ? "" : own + "（见『材料』页）")
            .context().freezes("papers", file.papers().size()).freezes("missing", missing);
    }

    /** Nothing goes to the archive before the appointment took effect. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var list = (ArchiveList) evidence;
        asking.file().lastJudgement(Stage.APPOINTMENT).map(Judgement::asOf).ifPresent(effective -> {
            faults.unless(!list.filedOn().isBefore(effective), "R-ARC-PROMPT",
                "立卷日期 %s 早于任免生效的 %s".formatted(list.filedOn(), effective), "请核对日期");
            faults.unless(list.handedOverOn() == null || !list.handedOverOn().isBefore(effective), "R-ARC-PERSONAL",
                "移交个人档案日期 %s 早于任免生效的 %s".formatted(list.handedOverOn(), effective), "请核对日期");
        });
    }

    private static String missing(CaseFile file, Predicate<PaperKind> asked) {
        return Arrays.stream(PaperKind.values()).filter(PaperKind::inDossier).filter(asked)
            .filter(kind -> file.papers().stream().noneMatch(paper -> paper.kind() == kind)).map(PaperKind::label).collect(Collectors.joining("、"));
    }

    private static boolean due(PaperKind kind, CaseFile file) {
        return kind.step().stage().orElse(Stage.ARCHIVE) == Stage.ARCHIVE
            || file.at(kind.step().stage().orElseThrow()).required();
    }
}
