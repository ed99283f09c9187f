package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-DEFER (《条例》2002 第34条〔条号待核〕): where views differ widely or an important question is unclear, the vote is put off with
 * its ground; the question is cleared and the matter comes back.
 */
public final class DeferredComesAgain implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-DEFER");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var deferred = meeting.items().stream().filter(item -> !item.voted()).toList();
        if (deferred.isEmpty()) {
            return Finding.met(ID, "没有缓议");
        }
        var bare = deferred.stream().filter(item -> item.deferGround().isBlank()).map(DecisionItem::name).toList();
        if (!bare.isEmpty()) {
            return Finding.notMet(ID, "%s缓议，没有写明事由".formatted(String.join("、", bare)), "请写明缓议事由后重新筹备会议");
        }
        var fact = deferred.stream().map(item -> "%s缓议：%s".formatted(item.name(), item.deferGround())).collect(Collectors.joining("；"));
        return meeting.adopted().isEmpty() ? Finding.notMet(ID, fact, "请尽快查清问题后重新筹备会议") : Finding.met(ID, fact);
    }
}
