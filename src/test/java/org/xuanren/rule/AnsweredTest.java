package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.DeliberationCoReply;
import org.xuanren.evidence.DeliberationCoReply.Answer;

class AnsweredTest {

    @Test
    void only_what_was_recorded_later_is_an_answer() {
        var file = TestFile.usual().with(reply("1 号")).with(reply("2 号")).file(); // entries 1 and 2 of the record
        assertThat(Answered.since(1, file, DeliberationCoReply.class)).map(one -> one.evidence().replyNumber()).contains("2 号");
        assertThat(Answered.since(2, file, DeliberationCoReply.class)).as("an entry answers not itself").isEmpty();
        assertThat(Answered.since(0, TestFile.usual().file(), DeliberationCoReply.class)).isEmpty();
    }

    private static DeliberationCoReply reply(String number) {
        return new DeliberationCoReply(Answer.AGREE, LocalDate.of(2026, 3, 2), number, "冯协", "");
    }
}
