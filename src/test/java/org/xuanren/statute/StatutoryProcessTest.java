package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatutoryProcessTest {

    @Test
    void one_is_called_by_another_and_the_others_run_by_themselves() {
        assertThat(StatutoryProcess.CANDIDATE_INSPECTION.calledBy()).contains(StatutoryProcess.CADRE_SELECTION);
        assertThat(StatutoryProcess.CADRE_SELECTION.calledBy()).isEmpty();
        assertThat(StatutoryProcess.REPORT_VERIFICATION.calledBy()).isEmpty();
        assertThat(StatutoryProcess.ids()).isEqualTo("cadre-selection、candidate-inspection、report-verification");
    }
}
