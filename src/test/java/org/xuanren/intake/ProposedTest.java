package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.Consulted;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationLeaders.Outcome;
import org.xuanren.evidence.DeliberationLeaders.Proposal;
import org.xuanren.evidence.DeliberationUnitedFront;
import org.xuanren.evidence.DeliberationUnitedFront.Opinion;
import org.xuanren.evidence.View;
import org.xuanren.rule.TestFile;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

/** What the meeting is told of the deliberation before it. */
class ProposedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test // R-DLB-LEADERS, R-DLB-NONPARTY
    void who_did_not_agree_is_heard_at_the_meeting_and_nobody_else() {
        var leaders = new DeliberationLeaders("市管干部", List.of(new Consulted(LeadersOf.PARTY_COMMITTEE, "何峰", DAY, View.AGREE, ""),
            new Consulted(LeadersOf.GOVERNMENT, "孟川", DAY, View.DISAGREE, "任现职时间偏短")), Outcome.PROPOSE, "", List.of(new Proposal("c1", "甲", true, true, "合适")));
        var parties = new DeliberationUnitedFront(List.of(new Opinion("c1:front", "甲", "统战部", DAY, View.DEFER, "建议再听取界别意见"),
            new Opinion("c1:party", "甲", "民盟市委", DAY, View.AGREE, "同意"), new Opinion("c1:chamber", "甲", "", null, null, "")));
        var file = TestFile.of(CaseKind.PROMOTION_LEADING, EditionId.E2014).on(DAY);
        assertThat(Proposed.objections(file.file())).as("no deliberation yet").isEmpty();
        assertThat(Proposed.objections(file.with(leaders).with(parties).file())).isEqualTo("政府 孟川：不同意，任现职时间偏短\n甲，统战部：建议缓议，建议再听取界别意见");
        var again = Altered.of(leaders, "consulted", List.of(leaders.consulted().get(0)), "proposals", List.of(new Proposal("c2", "乙", false, true, "合适")));
        assertThat(Proposed.objections(file.with(again).file())).as("somebody else is proposed").isEmpty();
    }
}
