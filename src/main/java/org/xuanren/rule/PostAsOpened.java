package org.xuanren.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.statute.RuleId;

/**
 * R-GEN-NOMEET (印发《条例》的通知 2002): the post on which the meeting decides is the one that was opened. All gates before judged by what it
 * was then: its rank, what a law demands of its holder, who is asked about it, who decides. Holders and approved number may have changed.
 */
public final class PostAsOpened implements Rule {

    static final RuleId ID = RuleId.of("R-GEN-NOMEET");

    /** What is known before there is a meeting. */
    public static final Rule BEFOREHAND = Rule.part(ID, file -> compared(file, file.require(DecisionAgenda.class).post()));

    private static final List<Trait> TRAITS = List.of(new Trait("所在机构", PostSnapshot::organisation), new Trait("机构性质", PostSnapshot::organisationKind),
        new Trait("职级", PostSnapshot::level), new Trait("正副职", PostSnapshot::chief), new Trait("领导职务", PostSnapshot::leading),
        new Trait("内设机构职务", PostSnapshot::internal), new Trait("党组（党委）书记", PostSnapshot::partySecretary), new Trait("党内职务", PostSnapshot::partyPost),
        new Trait("双重管理", PostSnapshot::dualManaged), new Trait("协管方", PostSnapshot::coManagingParty), new Trait("法定任职资格", PostSnapshot::legalDemand),
        new Trait("讨论决定机构", PostSnapshot::body));

    private record Trait(String label, Function<PostSnapshot, Object> of) {

        boolean differs(PostSnapshot one, PostSnapshot other) {
            return !Objects.equals(of.apply(one), of.apply(other));
        }
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        return compared(file, file.require(DecisionMeeting.class).post());
    }


    private static Finding compared(CaseFile file, PostSnapshot now) {
        var opened = file.require(OpeningVacancy.class).post();
        var changed = TRAITS.stream().filter(trait -> trait.differs(opened, now)).map(Trait::label).collect(Collectors.joining("、"));
        return changed.isEmpty() ? Finding.met(ID, "职位的性质与开案时的登记一致")
            : Finding.notMet(ID, "%s的登记在开案后有变更：%s".formatted(opened.title(), changed), "此前各阶段按原登记办理，请更正名册，或提议终止本案后重新开案");
    }
}
