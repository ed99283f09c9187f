package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.day;

import org.junit.jupiter.api.Test;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.DisciplineOpinion.Opinion;
import org.xuanren.evidence.DisciplineRequest;

class DisciplineReplyOrderTest {

    @Test // R-CDI-ASK
    void a_reply_that_is_older_than_the_letter_answers_another_one() {
        Judged.again(new DisciplineOrganAsked(), replied(4), null,
            "纪检机关的回复日期 2026-03-04 早于发函日期 2026-03-05（R-CDI-ASK）。请核对日期，取得对该函的回复。");
        Judged.met(new DisciplineOrganAsked(), replied(5),
            "纪检机关于 2026-03-05 回复无不同意见，签发人周敬，用时 0 个工作日（R-CDI-ASK）。");
    }

    private static org.xuanren.evidence.CaseFile replied(int day) {
        return TestFile.usual().with("c1", new DisciplineRequest("1号", day(5), ""))
            .with("c1", new DisciplineOpinion(day(day), day(day), "纪函〔2026〕3号", Opinion.NO_OBJECTION, "", "周敬")).about("c1").file();
    }
}
