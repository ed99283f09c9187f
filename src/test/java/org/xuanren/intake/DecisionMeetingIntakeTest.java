package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.rule.DecisionStory.FIRST;
import static org.xuanren.rule.DecisionStory.SECOND;
import static org.xuanren.rule.DecisionStory.item;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.DecisionItem.Way;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.Faults;
import org.xuanren.rule.DecisionStory;
import org.xuanren.rule.PresentedOneByOne;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

/** Silence annuls no vote of the committee. */
class DecisionMeetingIntakeTest {

    @Test // R-DEC-ONEBYONE
    void what_was_not_told_is_said_in_so_many_words() {
        var silent = DecisionStory.usual().items(item(FIRST, "reasons", " "), item(SECOND, "nomination", "", "inspection", "", "yes", 0, "no", 3));
        assertThatThrownBy(checked(silent)::refuseIfAny).hasMessage("""
            『逐人讨论表决·甲·任免理由』未填写（R-DEC-ONEBYONE）。请补填；会上确未介绍的，请填“未介绍”。
            『逐人讨论表决·乙·提名情况』未填写（R-DEC-ONEBYONE）。请补填；会上确未介绍的，请填“未介绍”。
            『逐人讨论表决·乙·考察情况』未填写（R-DEC-ONEBYONE）。请补填；会上确未介绍的，请填“未介绍”。""");
        assertThat(checked(DecisionStory.usual().items(item(FIRST, "reasons", PresentedOneByOne.NOT_TOLD))).any()).as("the gate judges it").isFalse();
        assertThat(checked(DecisionStory.of(CaseKind.REMOVAL, EditionId.E2002).items(item(FIRST, "nomination", "", "recommendation", "", "inspection", ""))).any())
            .as("of a removal nothing but the reasons").isFalse();
    }

    @Test // R-DEC-BALLOT-LOCAL
    void that_nobody_watched_the_count_is_chosen_and_not_forgotten() {
        assertThatThrownBy(checked(DecisionStory.usual().meeting("scrutineers", List.of()))::refuseIfAny)
            .hasMessage("『监票人』未选择（R-DEC-BALLOT-LOCAL）。请选择监票人；确未设监票人的，请选“未设监票人”。");
        assertThat(checked(DecisionStory.usual().meeting("scrutineers", List.of(DecisionMeeting.NO_SCRUTINEER))).any()).isFalse();
        for (var unwatched : List.of(DecisionStory.deferred(FIRST), DecisionStory.open(FIRST, Way.SHOW_OF_HANDS, "惯例"))) {
            assertThat(checked(DecisionStory.usual().items(unwatched).meeting("scrutineers", List.of())).any()).as("no ballots").isFalse();
        }
    }

    private static Faults checked(DecisionStory story) {
        var file = story.file();
        var faults = Faults.under("R-DEC-MINUTES");
        new DecisionMeetingIntake(null, null).check(file.require(DecisionMeeting.class), new Asking(Optional.of(file), "qian", DecisionStory.HELD, null), faults);
        return faults;
    }
}
