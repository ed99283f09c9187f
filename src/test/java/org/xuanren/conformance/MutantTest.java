package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xuanren.attack.Assurance;
import org.xuanren.statute.StatutoryProcess;

/** Thousands of changed diagrams: no illegal one is accepted, no harmless one is refused. */
class MutantTest {

    private final Assurance assurance = Assurance.of(this);
    private static final long SEED = 20261123;
    /** A quick selection by default; with -Pattack every single one and ten times the pairs. */
    private static final boolean ALL = Assurance.FULL;
    private static final int SINGLES = 1800;
    private static final int PAIRS = ALL ? 5000 : 400;
    /** Two folds of the same steps are no diagram at all. */
    private static final Pattern OVERLAPPING = Pattern.compile("fold.*\\+.*fold");
    /** A document may not be copied by two threads at once. */
    private static final ThreadLocal<Map<String, Draft>> TEMPLATES = ThreadLocal.withInitial(() ->
        Arrays.stream(StatutoryProcess.values()).map(StatutoryProcess::id).collect(Collectors.toMap(Function.identity(), Draft::of)));

    @Test // R-GEN-ORDER
    void no_illegal_diagram_is_accepted() {
        var every = all(WayMutations::of, WordMutations::of);
        var illegal = ALL ? new ArrayList<>(every) : selected(every, SINGLES);
        illegal.addAll(pairs(every));
        assertThat(illegal).hasSizeGreaterThan(2000);
        var accepted = illegal.parallelStream().filter(one -> proof(one).map(Proof::holds).orElse(false)).toList();
        assurance.tell("diagrams bent against the law", illegal.size(), accepted.size());
        assertThat(accepted).isEmpty();
    }

    @Test // R-GEN-ORDER
    void no_harmless_diagram_is_refused() {
        var every = all(Kindnesses::of);
        var harmless = ALL ? new ArrayList<>(every) : selected(every, 350);
        harmless.addAll(pairs(every).stream().filter(pair -> !OVERLAPPING.matcher(pair.toString()).find()).limit(ALL ? 500 : 50).toList());
        assertThat(harmless).hasSizeGreaterThan(300);
        var refused = harmless.parallelStream().flatMap(one -> proof(one).stream().flatMap(proof -> proof.sentences().stream())
            .map(sentence -> one + " => " + sentence)).toList();
        var wrongly = refused.stream().map(sentence -> sentence.split(" => ")[0]).distinct().count();
        assurance.tell("harmless changes of diagrams (got through: refused; found: accepted)", harmless.size(), wrongly);
        assertThat(refused).isEmpty();
    }

    @SafeVarargs
    private static List<Mutation> all(Function<StatutoryProcess, List<Mutation>>... sources) {
        return Arrays.stream(StatutoryProcess.values())
            .flatMap(process -> Arrays.stream(sources).flatMap(source -> source.apply(process).stream())).toList();
    }

    private static List<Mutation> selected(List<Mutation> every, int many) {
        var shuffled = new ArrayList<>(every);
        Collections.shuffle(shuffled, new Random(SEED));
        return new ArrayList<>(shuffled.subList(0, Math.min(many, shuffled.size())));
    }

    private static List<Mutation> pairs(List<Mutation> every) {
        var random = new Random(SEED);
        var pairs = new ArrayList<Mutation>();
        while (pairs.size() < PAIRS) {
            var first = every.get(random.nextInt(every.size()));
            var second = every.get(random.nextInt(every.size()));
            if (first != second && first.process().equals(second.process())) {
                pairs.add(first.and(second));
            }
        }
        return pairs;
    }

    /** @return empty if the second change finds nothing to change after the first one */
    private static Optional<Proof> proof(Mutation mutation) {
        Draft draft;
        try {
            draft = mutation.of(TEMPLATES.get().get(mutation.process()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            if (mutation.single()) {
                throw new IllegalStateException(mutation.toString(), e);
            }
            return Optional.empty();
        }
        return Optional.of(draft.proof());
    }
}
