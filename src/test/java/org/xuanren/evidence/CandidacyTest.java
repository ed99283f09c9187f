package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.rule.TestFile;
import org.xuanren.statute.Stage;

/** Whose inspection is under way: of him the roster keeper and the other candidates' cases have to know. */
class CandidacyTest {

    private static final String FIRST = CandidatesSamples.wang().key();
    private static final String SECOND = CandidatesSamples.li().key();

    @Test // R-GEN-ORDER
    void nobody_is_inspected_before_the_meeting_has_passed_its_gate() {
        assertThat(Candidacy.isUnderInspection(named().file(), FIRST)).isFalse();
        assertThat(Candidacy.isUnderInspection(named().judged(Stage.CANDIDATES, null, Outcome.AGAIN).file(), FIRST)).isFalse();
    }

    @Test // R-GEN-ORDER
    void whoever_was_determined_is_inspected_until_his_own_end() {
        assertThat(inspected(determined())).isTrue();
        assertThat(inspected(determined().judged(Stage.ELIGIBILITY, FIRST, Outcome.PASSED).judged(Stage.INSPECTION, FIRST, Outcome.AGAIN))).isTrue();
        assertThat(inspected(determined().judged(Stage.FIRST_DELIBERATION, FIRST, Outcome.ENDED))).as("an end of the case, which another room knows").isTrue();
        assertThat(inspected(determined().judged(Stage.INSPECTION, SECOND, Outcome.PASSED).endedByTwo(SECOND))).as("not his end").isTrue();
        assertThat(inspected(determined().judged(Stage.INSPECTION, FIRST, Outcome.PASSED))).isFalse();
        assertThat(inspected(determined().judged(Stage.INSPECTION, FIRST, Outcome.ENDED))).isFalse();
        assertThat(inspected(determined().judged(Stage.ELIGIBILITY, FIRST, Outcome.ENDED))).isFalse();
        assertThat(inspected(determined().endedByTwo(FIRST))).isFalse();
        assertThat(Candidacy.isUnderInspection(determined().file(), "c9")).as("nobody's candidate").isFalse();
    }

    @Test // R-GEN-ORDER
    void what_ended_before_he_was_determined_anew_counts_no_more() {
        assertThat(inspected(named().judged(Stage.INSPECTION, FIRST, Outcome.PASSED).judged(Stage.CANDIDATES, null, Outcome.PASSED))).isTrue();
    }

    private static boolean inspected(TestFile file) {
        return Candidacy.isUnderInspection(file.file(), FIRST);
    }

    private static TestFile named() {
        return TestFile.usual().with(CandidatesSamples.decision(CandidatesSamples.wang(), Altered.of(CandidatesSamples.li(), "chosen", true)));
    }

    private static TestFile determined() {
        return named().judged(Stage.CANDIDATES, null, Outcome.PASSED);
    }
}
