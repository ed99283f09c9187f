package org.xuanren.evidence;

/** What the publicity brought, and what the organization department proposes. */
public record PublicityConclusion(
        @Frozen int reports,
        @Frozen int bearing,
        @Asked(label = "公示情况综述", rule = "R-PUB-VERIFY", max = 2000) String summary,
        @Asked(label = "组织部门建议", rule = "R-PUB-ADVICE") Advice proposal,
        @Asked(label = "建议理由", rule = "R-PUB-ADVICE", optional = true, max = 1000) String reason) implements Evidence {

    public PublicityConclusion {
        Faults.under("R-PUB-ADVICE").unless(proposal == Advice.APPOINT && bearing == 0 || !reason.isBlank(),
            bearing == 0 ? "建议%s未写明理由".formatted(proposal.label()) : "有 %d 件举报影响任用，建议%s未写明理由".formatted(bearing, proposal.label()),
            "请填写建议理由").refuseIfAny();
    }

    @Override
    public boolean madeHere() {
        return true;
    }
}
