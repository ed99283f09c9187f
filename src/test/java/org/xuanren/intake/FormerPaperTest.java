package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Choice;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionAgenda.Reply;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Frozen;
import org.xuanren.rule.DecisionStory;

class FormerPaperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    enum Way implements Choice {
        SECRET;

        @Override
        public String label() {
            return "无记名";
        }
    }

    record Member(@Asked(label = "姓名") String name, @Asked(label = "组长", optional = true) boolean head, @Asked(label = "到组日期") LocalDate since) { }

    record Signature(@Frozen String key, @Frozen String name, @Asked(label = "已签名", optional = true) boolean signed,
            @Asked(label = "签名日期", optional = true) LocalDate on, @Asked(label = "附言", optional = true) String remark) { }

    record Paper(
            @Frozen String post,
            @Asked(label = "形成日期") LocalDate writtenOn,
            @Asked(label = "答复日期", stands = true) LocalDate repliedOn,
            @Asked(label = "份数") int copies,
            @Asked(label = "附件", optional = true) int annexes,
            @Asked(label = "方式") Way way,
            @Asked(label = "内容") List<Way> contents,
            @Asked(label = "名单") List<String> persons,
            @Asked(label = "成员") List<Member> members,
            @Asked(label = "签名") List<Signature> signatures) implements Evidence {
    }

    @Test
    void a_paper_opens_with_what_it_said_and_its_own_days_and_signatures_are_given_anew() {
        var context = FormContext.empty().freezes("post", "副局长").proposes("copies", 1).prepares("signatures", List.of(
            Map.of("key", "a", "name", "甲（现名）"), Map.of("key", "c", "name", "丙")));
        FormerPaper.proposeIn(context, new Paper("局长", DAY, DAY, 0, 0, Way.SECRET, List.of(Way.SECRET), List.of("c1"), List.of(new Member("周", true, DAY)),
            List.of(new Signature("a", "甲", true, DAY, "属实"), new Signature("b", "乙", true, DAY, ""))));

        assertThat(context.variables()).isEqualTo(Map.of("formerly", true, "post", "副局长", "repliedOn", "2026-03-02", "copies", 0, "way", "SECRET", "contents", List.of("SECRET"),
            "persons", List.of("c1"), "members", List.of(Map.of("name", "周", "head", true)), "signatures", List.of(
                Map.of("key", "a", "name", "甲（现名）", "remark", "属实"), Map.of("key", "c", "name", "丙"))));
    }

    @Test // R-DEC-PREREP
    void an_agenda_that_is_drawn_up_again_keeps_all_of_the_superiors_answer() {
        var context = FormContext.empty();
        FormerPaper.proposeIn(context, Altered.of(DecisionStory.usual().file().require(DecisionAgenda.class), "toReport", true, "matters", List.of("over-level"),
            "replyNumber", "批 7 号", "repliedOn", DAY, "reply", Reply.CONSENT));
        assertThat(context.variables()).containsEntry("replyNumber", "批 7 号").containsEntry("repliedOn", "2026-03-02").containsEntry("reply", "CONSENT")
            .doesNotContainKeys("plannedOn", "nominatedOn");
    }
}
