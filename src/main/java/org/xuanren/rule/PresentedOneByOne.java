package org.xuanren.rule;

import java.util.ArrayList;
import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/**
 * R-DEC-ONEBYONE (通知 二.4): each person is presented and voted on singly, on nomination, recommendation, inspection and reasons. Of
 * a removal there is nothing to tell but the reasons, of a recommendation only if there was one.
 */
public final class PresentedOneByOne implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-ONEBYONE");

    /** What the minutes say of a topic on which the meeting heard nothing. */
    public static final String NOT_TOLD = "未介绍";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var topics = topics(file);
        var gaps = new ArrayList<String>();
        for (var item : meeting.items()) {
            var missing = topics.stream().filter(topic -> !told(topic, item)).map(Item::label).toList();
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

    /** Topics of which the minutes say nothing at all: neither what was told nor that nothing was. */
    public static List<Item> blank(DecisionItem item, CaseFile file) {
        return topics(file).stream().filter(topic -> said(topic, item).isBlank()).toList();
    }

    private static List<Item> topics(CaseFile file) {
        return file.edition().list("decision.topics").stream().filter(topic -> switch (topic.id()) {
            case "reasons" -> true;
            case "recommendation" -> file.at(Stage.RECOMMENDATION).applicable();
            default -> file.at(Stage.INSPECTION).applicable();
        }).toList();
    }

    private static boolean told(Item topic, DecisionItem item) {
        var said = said(topic, item).strip();
        return !said.isEmpty() && !said.equals(NOT_TOLD);
    }

    private static String said(Item topic, DecisionItem item) {
        return switch (topic.id()) {
            case "nomination" -> item.nomination();
            case "recommendation" -> item.recommendation();
            case "inspection" -> item.inspection();
            case "reasons" -> item.reasons();
            default -> throw new IllegalArgumentException("no topic " + topic.id());
        };
    }
}
