package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.Edition;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/**
 * R-CAND-BAR (《条例》2014 第24条, 2019 第24条): the cases in which nobody may become inspection candidate. Family abroad is none
 * where the post needs it, in the edition that says so.
 */
public final class NoBarToInspection extends ChosenRule {

    static final RuleId ID = RuleId.of("R-CAND-BAR");

    private static final String ABROAD = "family-abroad";

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
        var barred = chosen.stream().flatMap(row -> bars.stream().filter(bar -> row.bars().contains(bar.id()))
            .filter(bar -> !excepted(edition, bar, row)).map(bar -> row.person().name() + bar.label())).toList();
        if (barred.isEmpty()) {
            return Finding.met(ID, "%d 名考察对象均已对照 %d 种情形核查".formatted(chosen.size(), bars.size()));
        }
        return Finding.notMet(ID, String.join("；", barred), "不得列为考察对象，请另行确定");
    }

    private static boolean excepted(Edition edition, Item bar, Row row) {
        return bar.id().equals(ABROAD) && edition.flag("candidates.bars.abroad.post-exception") && !row.postNeed().isBlank();
    }
}
