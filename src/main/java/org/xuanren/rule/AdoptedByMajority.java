package org.xuanren.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Share;
import org.xuanren.statute.Stage;

/**
 * R-DEC-MAJ (《条例》2002 第35条〔条号待核〕): a decision needs more than half of the members due; whoever does not say yes says no. If a
 * valid vote adopts nobody, the case ends; the vote of an invalid meeting ends nothing.
 */
public final class AdoptedByMajority implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-MAJ");

    private final List<Rule> validity;

    /** @param validity what makes the meeting and its vote valid */
    AdoptedByMajority(List<Rule> validity) {
        this.validity = validity;
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var voted = meeting.items().stream().filter(DecisionItem::voted).toList();
        if (voted.isEmpty()) {
            return Finding.notApplicable(ID, "没有进行表决");
        }
        if (!counted(file, meeting)) {
            return Finding.notMet(ID, "会议按超过%s计算结果，本案应超过%s".formatted(meeting.majority().inWords(), share(file).inWords()), "请重新开会表决");
        }
        if (meeting.adopted().size() > 1) {
            return Finding.notMet(ID, "通过 %d 人，本案只补一个职位：".formatted(meeting.adopted().size()) + told(voted, meeting),
                "请重新开会，只能决定一人");
        }
        var fact = told(voted, meeting);
        if (!meeting.adopted().isEmpty()) {
            return Finding.met(ID, fact);
        }
        if (voted.size() < meeting.items().size()) {
            return Finding.notMet(ID, fact, "其余人选缓议，请重新筹备会议");
        }
        return valid(file, validity) ? Finding.ends(ID, fact, "未获通过，本案终止")
            : Finding.notMet(ID, fact, "会议无效，票数不作数，请重新开会");
    }

    private static Share share(CaseFile file) {
        return file.edition().share("decision.majority");
    }

    /** Whether the meeting counted by the share that the case is under. */
    static boolean counted(CaseFile file, DecisionMeeting meeting) {
        return share(file).equals(meeting.majority());
    }

    /** Whether the last meeting and its vote are valid as far as some rules say. */
    static boolean valid(CaseFile file, List<Rule> validity) {
        var applicability = file.at(Stage.DECISION);
        return validity.stream().filter(rule -> applicability.covers(rule.id())).allMatch(rule -> rule.judge(file).lets());
    }

    private static String told(List<DecisionItem> items, DecisionMeeting meeting) {
        return items.stream().map(item -> "%s赞成 %d 票，应到 %d 人，%s%s".formatted(item.name(), item.yes(), meeting.due(),
            meeting.adopts(item) ? "超过" : "未超过", meeting.majority().inWords()))
            .collect(Collectors.joining("；"));
    }
}
