package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xuanren.statute.StatutoryProcess;

/** Thousands of changed diagrams: no illegal one is accepted, no harmless one is refused. */
class MutantTest {

    private static final long SEED = 20261123;
    private static final int PAIRS = 600;
    private static final Map<String, Draft> TEMPLATES = Arrays.stream(StatutoryProcess.values()).map(StatutoryProcess::id)
        .collect(Collectors.toMap(Function.identity(), Draft::of));

    @Test // R-GEN-ORDER
    void no_illegal_diagram_is_accepted() {
        var singles = new ArrayList<Mutation>();
        for (var process : StatutoryProcess.values()) {
            singles.addAll(WayMutations.of(process));
            singles.addAll(WordMutations.of(process));
        }
        var accepted = singles.stream().filter(one -> holds(one)).toList();
        System.err.println("SINGLES " + singles.size());
        assertThat(accepted).isEmpty();
        assertThat(singles).hasSizeGreaterThan(2000);
    }

    private static boolean holds(Mutation mutation) {
        return mutation.of(TEMPLATES.get(mutation.process())).proof().holds();
    }
}
