package org.xuanren.conformance;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How long a proof takes: of our diagrams and forms as they are deployed, and of a diagram with a thousand nodes. */
class SizeBenchmark {

    private static final int ROUNDS = Integer.getInteger("xuanren.bench.rounds", 20);

    @Test
    void proofs_are_quick() {
        var ours = Ours.everything();
        tell("our diagrams and forms together", () -> Conformance.deployable(ours));
        var large = SizeTest.large();
        tell("ours with %d tasks more, 200 of them in 10 branches".formatted(large.all("userTask").size()), large::proof);
    }

    private static void tell(String what, Supplier<Proof> proof) {
        var times = new long[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            var began = System.nanoTime();
            if (!proof.get().holds()) {
                throw new AssertionError(what);
            }
            times[Math.max(round, 0)] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        System.out.printf("proof of %s: median %.1f ms, slowest %.1f ms of %d%n", what, times[ROUNDS / 2] / 1e6, times[ROUNDS - 1] / 1e6, ROUNDS);
    }
}
