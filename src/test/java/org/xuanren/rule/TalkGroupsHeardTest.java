package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.Step;

class TalkGroupsHeardTest {

    @Test // R-INSP-TALKS
    void every_group_was_heard_or_its_absence_explained() {
        Judged.met(new TalkGroupsHeard(), usual().file(), "应谈 4 类人员，已谈 3 类，共 20 人，未谈的已说明原因（R-INSP-TALKS）。");
    }

    @Test // R-INSP-TALKS
    void a_silent_gap_is_named() {
        var groups = List.of(new InspectionTalks.Row("committee-government", "党委和政府领导成员", 1, ""),
            new InspectionTalks.Row("unit-leaders", "考察对象所在单位领导成员", 0, " "),
            new InspectionTalks.Row("related-heads", "有关部门、内设机构和直属单位主要负责人", 0, "均已调离"));
        Judged.again(new TalkGroupsHeard(), usual().with(InspectionTalks.class, "groups", groups).file(), Step.INSPECTION_PLAN,
            "未与下列人员谈话，也没有说明原因：人大常委会、政协、纪委、法院、检察院主要领导成员；考察对象所在单位领导成员（R-INSP-TALKS）。本轮考察不作数，请重新拟定考察方案并组织考察，与各类人员谈话或说明原因。");
    }
}
