package org.xuanren.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationCoReply;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationSettlement;
import org.xuanren.evidence.DeliberationSettlement.Result;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.RuleId;

/**
 * R-DLB-DUAL-SPLIT: where the two sides do not agree, the superior settles it for a chief post; for a deputy post, and for what heads no
 * organisation, the principal side decides.
 * Whom the superior refuses is out; the case ends only if nobody else has passed the inspection.
 */
public final class DisagreementSettled implements Rule {

    static final RuleId ID = RuleId.of("R-DLB-DUAL-SPLIT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (SilenceOfCoParty.reply(file).filter(reply -> reply.disagrees()).isEmpty()) {
            return Finding.notApplicable(ID, "主管方与协管方没有分歧");
        }
        long replied = file.latestFiled(DeliberationCoReply.class).orElseThrow().seq();
        var settlement = Answered.since(replied, file, DeliberationSettlement.class).map(Filed::evidence);
        if (settlement.isPresent()) {
            var settled = settlement.get();
            if (settled.result() == Result.PRINCIPAL_SIDE) {
                return Finding.met(ID, "上级于 %s 裁定按主管方意见办理（%s）".formatted(settled.settledOn(), settled.rulingNumber()));
            }
            var fact = "上级于 %s 裁定不同意%s（%s）".formatted(settled.settledOn(), file.kind() == CaseKind.REMOVAL ? "免职" : "该人选", settled.rulingNumber());
            return left(file).isEmpty() ? Finding.ends(ID, fact, "本案终止") : Finding.notMet(ID, fact, "请从其他通过考察的人选中另行酝酿提出，或终止本案");
        }
        var post = file.require(OpeningVacancy.class).post();
        return post.heads() ? Finding.notMet(ID, "正职，协管方不同意，上级尚未裁定", "请报上级组织部门裁定")
            : Finding.met(ID, (post.chief() ? "内设机构或非领导职务" : "副职") + "，协管方不同意，由主管方决定");
    }

    /** Ids of those who passed the inspection and whom the superior has not refused: of whom the leaders may still propose somebody. */
    public static List<String> left(CaseFile file) {
        var refused = refused(file);
        return file.inspected().stream().filter(one -> !refused.contains(one)).toList();
    }

    /** Ids of those whom a ruling of the superior was about, and did not approve. */
    static Set<String> refused(CaseFile file) {
        return file.all(DeliberationSettlement.class).stream().filter(one -> one.evidence().result() == Result.NOT_APPROVED)
            .flatMap(one -> file.before(one.seq()).latest(DeliberationLeaders.class).stream()).flatMap(leaders -> leaders.proposed().stream())
            .collect(Collectors.toSet());
    }
}
