package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.rule.InspectionStory.day;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionNotice;
import org.xuanren.statute.Step;

class NoticeBeforeTalksTest {

    @Test // R-INSP-NOTICE
    void a_full_notice_before_the_talks_passes() {
        Judged.met(new NoticeBeforeTalks(), usual().file(), "考察预告于 2026-03-04 发布，谈话自 2026-03-05 开始（R-INSP-NOTICE）。");
    }

    @Test // R-INSP-NOTICE
    void on_the_day_of_the_first_talk_is_in_time_and_a_day_later_is_not() {
        assertThat(new NoticeBeforeTalks().judge(usual().with(InspectionNotice.class, "publishedOn", day(5)).file()).lets()).isTrue();
        Judged.again(new NoticeBeforeTalks(), usual().with(InspectionNotice.class, "publishedOn", day(6)).file(), Step.INSPECTION_PLAN,
            "考察预告于 2026-03-06 发布，晚于谈话开始日期 2026-03-05（R-INSP-NOTICE）。请先发布考察预告，再进行谈话。");
    }

    @Test // R-INSP-NOTICE
    void what_the_notice_does_not_tell_is_named() {
        var contents = List.of(InspectionNotice.Content.CANDIDATE, InspectionNotice.Content.TASK, InspectionNotice.Content.CONTACT);
        Judged.again(new NoticeBeforeTalks(), usual().with(InspectionNotice.class, "contents", contents).file(), Step.INSPECTION_PLAN,
            "考察预告于 2026-03-04 发布，缺少考察时间、考察组成员（R-INSP-NOTICE）。请补全内容后重新发布考察预告。");
    }
}
