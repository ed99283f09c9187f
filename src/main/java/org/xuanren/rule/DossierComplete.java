package org.xuanren.rule;

import java.util.Arrays;
import org.xuanren.evidence.ArchiveList;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Stage;
import org.xuanren.statute.RuleId;

/** R-ARC-LIST (通知 二.7): the inspection dossier holds every listed document; a signed statement stands for what did not arise. */
public final class DossierComplete implements Rule {

    static final RuleId ID = RuleId.of("R-ARC-LIST");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var list = file.require(ArchiveList.class);
        var own = file.latest(DecisionMeeting.class).flatMap(DecisionMeeting::appointee).map(one -> file.of(one.id())).orElse(file)
            .papers(); // the papers of those who were not chosen don't stand in for his
        var missing = Arrays.stream(PaperKind.values()).filter(PaperKind::inDossier).filter(kind -> due(kind, file))
            .filter(kind -> own.stream().noneMatch(paper -> paper.kind() == kind && (paper.statement() == null || kind.waivable()))).map(PaperKind::label).toList();
        return missing.isEmpty() ? Finding.met(ID, "考察文书档案齐全，材料 %d 份，卷宗 %s".formatted(own.stream().filter(paper -> paper.statement() == null).count(), list.volume()))
            : Finding.notMet(ID, "考察文书档案缺少：" + String.join("、", missing), "请补齐后归档");
    }

    /** A stage that the kind of case does not know, or that was omitted, leaves no papers behind. */
    private static boolean due(PaperKind kind, CaseFile file) {
        var stage = kind.step().stage().orElse(Stage.ARCHIVE);
        return file.at(stage).required();
    }
}
