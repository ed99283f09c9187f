package org.xuanren.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/**
 * R-DEC-RECON (《条例》2002 第35条〔条号待核〕): a decision stands. On whom a valid meeting voted without adopting him, there is no second
 * vote when the case comes again because of others; the vote of an invalid meeting is none.
 */
public final class VotedDownStaysOut implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-RECON");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var out = of(file);
        var again = file.require(DecisionAgenda.class).persons().stream().filter(person -> out.contains(person.id())).map(PersonRef::name).toList();
        return again.isEmpty() ? Finding.met(ID, "没有已表决未获通过的人选再次上会")
            : Finding.notMet(ID, "%s在此前的有效会议上已表决，未获通过".formatted(String.join("、", again)), "表决结果有效，不得再次表决，请重新筹备会议");
    }

    /** Ids of those whom former meetings of the case voted down. */
    public static Set<String> of(CaseFile file) {
        return file.judgements().stream().filter(one -> one.stage() == Stage.DECISION && one.outcome() == Outcome.AGAIN)
            .flatMap(one -> at(file, one)).collect(Collectors.toSet());
    }

    private static Stream<String> at(CaseFile file, Judgement judgement) {
        var then = file.before(judgement);
        var meeting = then.require(DecisionMeeting.class);
        var counts = AdoptedByMajority.counted(then, meeting) && AdoptedByMajority.valid(then, DecisionRules.VALID);
        return (counts ? meeting.items() : List.<DecisionItem>of()).stream().filter(item -> item.voted() && !meeting.adopts(item))
            .map(item -> item.person().id());
    }
}
