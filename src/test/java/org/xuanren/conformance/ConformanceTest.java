package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConformanceTest {

    @Test // R-GEN-ORDER
    void our_own_diagrams_are_proven() {
        assertThat(Conformance.check(Ours.everything()).sentences()).isEmpty();
    }
}
