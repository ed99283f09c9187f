package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.DecisionMeeting.Presenter;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-PRESENT (《条例》2002 第35条〔条号待核〕): the member in charge of cadre work or the head of the organization department
 * presents.
 */
public final class PresentedByResponsible implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-PRESENT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var fact = "由%s（%s）介绍".formatted(meeting.presenter(), meeting.presenterRole().label());
        return meeting.presenterRole() != Presenter.OTHER ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact, "应由党委分管干部工作的领导成员或组织人事部门负责人介绍，请重新开会");
    }
}
