package org.xuanren.rule;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.RuleId;

/**
 * R-REC-EX-SUPPORT (通知 二.2): nobody whom the majority of the own unit does not support becomes inspection candidate. The notice does
 * not say how the majority is measured; it is counted of all who were due at the survey, as {@link AppraisalSupports} does.
 */
public final class OwnUnitSupports extends ChosenRule {

    static final RuleId ID = RuleId.of("R-REC-EX-SUPPORT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var share = file.edition().share("candidates.unit-support");
        var chosen = file.require(CandidatesDecision.class).chosen();
        var unsupported = chosen.stream().filter(row -> !share.exceededBy(row.supporting(), row.surveyDue())).toList();
        if (unsupported.isEmpty()) {
            return Finding.met(ID, figures(chosen));
        }
        return Finding.notMet(ID, figures(unsupported) + "，未超过" + share.inWords(), "不得列为考察对象，请补充测评结果或另行确定");
    }

    private static String figures(List<Row> rows) {
        return rows.stream().map(row -> "%s所在单位应参加测评 %d 人，测评 %d 人，拥护 %d 人".formatted(row.person().name(), row.surveyDue(),
            row.surveyed(), row.supporting()))
            .collect(joining("；"));
    }
}
