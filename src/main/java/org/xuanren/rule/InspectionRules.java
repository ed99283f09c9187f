package org.xuanren.rule;

import java.util.List;

/** Inspection: what its gate asks, in the order of reading. */
final class InspectionRules {

    /** The way back that the diagram offers: no part of a round is made up, a new plan begins a new one. */
    static final String ANEW = "本轮考察不作数，请重新拟定考察方案并组织考察";

    static final List<Rule> ALL = List.of(
        new InspectionStepsTaken(), new DutiesMeasured(), new TeamComplete(), new TeamIsImpartial(), new NoticeBeforeTalks(),
        new MethodsCombined(), new AppraisalSupports(), new TalkGroupsHeard(), new PreviousUnit(),
        new MaterialFull(), new FocusPointsFound(), new OriginalNotesKept(), new MaterialSigned(),
        new UnitViewsGiven(), new FourMusts(), new TwoSignatures(), new AuditFirst(),
        new DailyInspectionUsed(), new CirclesLookedInto(), new InspectionDocuments());

    private InspectionRules() { }
}
