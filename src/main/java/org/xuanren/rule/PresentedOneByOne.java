package org.xuanren.rule;

import java.util.ArrayList;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/**
 * R-DEC-ONEBYONE (通知 二.4): each person is presented and voted on singly, on nomination, recommendation, inspection and reasons. Of
 * a removal there is nothing to tell but the reasons.
 */
public final class PresentedOneByOne implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-ONEBYONE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var topics = file.edition().list("decision.topics").stream().filter(topic -> applies(topic, file)).toList();
        var gaps = new ArrayList<String>();
        for (var item : meeting.items()) {
            var missing = topics.stream().filter(topic -> told(topic, item).isBlank()).map(Item::label).toList();
            if (!item.singly()) {
                gaps.add(item.name() + "未单独介绍、单独表决");
            }
            if (!missing.isEmpty()) {
                gaps.add("%s未介绍%s".formatted(item.name(), String.join("、", missing)));
            }
        }
        return gaps.isEmpty() ? Finding.met(ID, "逐人介绍 %d 人，每人 %d 个方面".formatted(meeting.items().size(), topics.size()))
            : Finding.notMet(ID, String.join("；", gaps), "请重新开会，逐人介绍后再表决");
    }

    private static boolean applies(Item topic, CaseFile file) {
        return topic.id().equals("reasons") || file.kind().at(Stage.INSPECTION, file.edition().id()).applicable();
    }

    private static String told(Item topic, DecisionItem item) {
        return switch (topic.id()) {
            case "nomination" -> item.nomination();
            case "recommendation" -> item.recommendation();
            case "inspection" -> item.inspection();
            case "reasons" -> item.reasons();
            default -> throw new IllegalArgumentException("no topic " + topic.id());
        };
    }
}
