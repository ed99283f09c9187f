package org.xuanren.rule;

import java.util.List;
import java.util.Set;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionAgenda.Bar;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-BARMEET (《条例》2019 第36条〔条号待核〕; 2002, 2014: what does not conform): none of the edition's cases that may not be
 * put to the meeting is given.
 */
public final class NothingBarsTheMeeting implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-BARMEET");

    /** What speaks of who is to be appointed: of somebody who is to leave it holds nothing up, and may be the very reason. */
    private static final Set<String> OF_APPOINTEES = Set.of("no-recommendation-or-inspection", "no-integrity-conclusion", "personal-report", "petition-open",
        "file-doubts", "tour-audit-open");

    @Override
    public RuleId id() {
        return ID;
    }

    /** The cases of which the agenda speaks: for a removal nobody recommends, inspects or asks for a conclusion on integrity. */
    public static List<Item> of(CaseFile file) {
        return file.edition().list("decision.bars").stream()
            .filter(bar -> file.kind() != CaseKind.REMOVAL || !OF_APPOINTEES.contains(bar.id())).toList();
    }

    @Override
    public Finding judge(CaseFile file) {
        var bars = file.require(DecisionAgenda.class).bars();
        var checked = bars.stream().map(Bar::key).toList();
        var open = of(file).stream().filter(bar -> !checked.contains(bar.id())).map(Item::label).toList();
        if (!open.isEmpty()) {
            return Finding.notMet(ID, "上会前未核查：" + String.join("；", open), "请逐项核查后重新筹备会议");
        }
        var given = bars.stream().filter(Bar::given).map(bar -> "%s（%s）".formatted(bar.name(), bar.basis())).toList();
        return given.isEmpty() ? Finding.met(ID, "上会前核查 %d 项，没有不得提交会议的情形".formatted(bars.size()))
            : Finding.notMet(ID, "存在不得提交会议的情形：" + String.join("；", given), "请查清解决后再筹备，不能解决的请提议终止本案");
    }
}
