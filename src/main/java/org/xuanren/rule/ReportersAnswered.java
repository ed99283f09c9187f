package org.xuanren.rule;

import org.xuanren.evidence.AboutReport;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportRegistration.Named;
import org.xuanren.statute.RuleId;

/** R-PUB-REPLY (任前公示制意见 2000), a duty: whoever reported by name or in person is told the result. What is owed is noted and stays visible. */
public final class ReportersAnswered implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-REPLY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var named = file.all(ReportRegistration.class).stream().filter(one -> one.evidence().named() == Named.BY_NAME).toList();
        if (named.isEmpty()) {
            return Finding.notApplicable(ID, "没有署名或当面的举报");
        }
        var owed = named.stream().filter(one -> !answered(file, one.id())).count();
        return Finding.met(ID, "署名或当面举报 %d 件，".formatted(named.size()) + (owed == 0 ? "均已答复" : "尚有 %d 件未答复，须向举报人答复结果".formatted(owed)));
    }

    private static boolean answered(CaseFile file, String report) {
        return AboutReport.latest(file, ReportConclusion.class, report).map(ReportConclusion::repliedOn).isPresent();
    }
}
