package org.xuanren.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.xuanren.evidence.ArchiveList;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Judgement;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/** R-ARC-PROMPT (通知 二.7), a duty: dossier and personal file follow the appointment promptly. What is late is noted and stays visible; nothing is held up. */
public final class ArchivedPromptly implements Rule {

    static final RuleId ID = RuleId.of("R-ARC-PROMPT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var list = file.require(ArchiveList.class);
        var appointed = appointed(file);
        if (appointed.isEmpty()) {
            return Finding.notMet(ID, file.kind().inWords("任职尚未生效"), file.kind().inWords("请在任职生效后归档"));
        }
        var due = dueDay(file).orElseThrow();
        var handed = list.handedOverOn();
        return Finding.met(ID, "%s 生效，期限至 %s；%s 立卷%s；%s".formatted(appointed.get(), due, list.filedOn(), late(list.filedOn(), due),
            handed == null ? "个人档案尚未移交" + late(file.asOf(), due) : "%s 移交个人档案".formatted(handed) + late(handed, due)));
    }

    /** The last day of the period; empty if nobody was appointed. */
    static Optional<LocalDate> dueDay(CaseFile file) {
        return appointed(file).map(day -> day.plusMonths(file.edition().number("archive.personal-file.months")));
    }

    private static Optional<LocalDate> appointed(CaseFile file) {
        return file.lastJudgement(Stage.APPOINTMENT).filter(Judgement::passed).map(Judgement::asOf);
    }

    private static String late(LocalDate day, LocalDate due) {
        return day.isAfter(due) ? "（逾期）" : "";
    }
}
