package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/** R-DLB-DUAL (通知 二.4): for a dual-managed post the principal side asks the assisting side beforehand, for appointment and removal. */
public final class CoPartyAsked implements Rule {

    static final RuleId ID = RuleId.of("R-DLB-DUAL");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var post = file.require(OpeningVacancy.class).post();
        if (!post.dualManaged()) {
            return Finding.notApplicable(ID, "职位不实行双重管理");
        }
        long proposed = file.latestFiled(DeliberationLeaders.class).map(Filed::seq).orElse(0L);
        return Answered.since(proposed, file, DeliberationCoRequest.class).map(Filed::evidence)
            .map(letter -> Finding.met(ID, "%s 函询%s，对方 %s 收到".formatted(letter.sentOn(), post.coManagingParty(), letter.receivedOn())))
            .orElseGet(() -> Finding.notMet(ID, "双重管理职位未就拟任人选征求%s意见".formatted(post.coManagingParty()), "请先发函征求意见"));
    }
}
