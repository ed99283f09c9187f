package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.RuleId;

/**
 * R-DLB-LEADERS (通知 二.4): before the meeting the matter is talked over among the leaders concerned, chosen by kind of post, the choice recorded; of a
 * removal whether it is proposed at all.
 */
public final class LeadersDeliberated implements Rule {

    static final RuleId ID = RuleId.of("R-DLB-LEADERS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var deliberation = file.require(DeliberationLeaders.class);
        var none = deliberation.outcome() == DeliberationLeaders.Outcome.NONE;
        if (file.kind() == CaseKind.REMOVAL) {
            return none ? Finding.ends(ID, "酝酿后不提请免职：" + deliberation.endReason(), "本案终止") : Finding.notApplicable(ID, "免职没有规定酝酿范围");
        }
        var bodies = deliberation.consulted().stream().map(one -> one.body()).collect(Collectors.toSet());
        var needed = LeadersOf.PARTY_COMMITTEE;
        if (!bodies.contains(needed)) {
            return Finding.notMet(ID, "未在党委领导成员中酝酿", "请补充酝酿");
        }
        if (none) {
            return Finding.ends(ID, "酝酿后不提出拟任人选：" + deliberation.endReason(), "本案终止");
        }
        var own = ownBody(file.require(OpeningVacancy.class).post().organisationKind());
        if (own != null && !bodies.contains(own)) {
            return Finding.notMet(ID, "职位属于%s系统，未听取%s有关领导成员意见".formatted(own.label(), own.label()), "请补充酝酿");
        }
        return Finding.met(ID, "酝酿 %d 人，范围：%s".formatted(deliberation.consulted().size(),
            bodies.stream().sorted().map(LeadersOf::label).collect(Collectors.joining("、"))));
    }

    /** The body whose leaders are concerned besides the committee; null if it is the committee itself. */
    private static LeadersOf ownBody(String organisationKind) {
        return switch (organisationKind) {
            case "GOVERNMENT", "GOVERNMENT_DEPARTMENT" -> LeadersOf.GOVERNMENT;
            case "CONGRESS" -> LeadersOf.CONGRESS;
            case "CPPCC" -> LeadersOf.CPPCC;
            default -> null;
        };
    }
}
