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

/** Thousands of changed diagrams and forms: no illegal one is accepted, no harmless one is refused. What changes nothing does not count. */
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

    /** A mutation and what the proof says of it. */
    private record Judged(Mutation mutation, Proof proof) { }

    @Test // R-GEN-ORDER
    void no_illegal_diagram_or_form_is_accepted() {
        var ways = all(WayMutations::of, WordMutations::of);
        var forms = all(FormMutations::of);
        var illegal = selected(ways, SINGLES);
        illegal.addAll(selected(forms, SINGLES / 3));
        var judged = judged(illegal);
        judged.addAll(pairs(ways, ways, PAIRS));
        judged.addAll(pairs(ways, forms, PAIRS / 4));
        judged.addAll(pairs(forms, forms, PAIRS / 4));
        assertThat(judged).hasSizeGreaterThan(2000);
        var accepted = judged.stream().filter(one -> one.proof().holds()).map(Judged::mutation).toList();
        assurance.tell("diagrams bent against the law", judged.size(), accepted.size());
        assertThat(accepted).isEmpty();
    }

    @Test // R-GEN-ORDER
    void no_harmless_diagram_or_form_is_refused() {
        var ways = all(Kindnesses::of);
        var forms = all(FormMutations::kindnesses);
        var harmless = selected(ways, 350);
        harmless.addAll(selected(forms, 150));
        var judged = judged(harmless);
        var several = ALL ? 500 : 50;
        judged.addAll(pairs(ways, ways, several));
        judged.addAll(pairs(ways, forms, several / 4));
        judged.addAll(pairs(forms, forms, several / 4));
        assertThat(judged).hasSizeGreaterThan(300);
        var refused = judged.stream().filter(one -> !one.proof().holds()).map(one -> one.mutation() + " => " + one.proof().sentences()).toList();
        assurance.tell("harmless changes of diagrams (got through: refused; found: accepted)", judged.size(), refused.size());
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
        return new ArrayList<>(ALL ? shuffled : shuffled.subList(0, Math.min(many, shuffled.size())));
    }

    private static List<Judged> judged(List<Mutation> mutations) {
        return mutations.parallelStream().flatMap(one -> judged(one).stream()).collect(Collectors.toCollection(ArrayList::new));
    }

    /** So many of which the second change finds something to change after the first one. */
    private static List<Judged> pairs(List<Mutation> ones, List<Mutation> others, int many) {
        var random = new Random(SEED);
        var pairs = new ArrayList<Judged>();
        while (pairs.size() < many) {
            var more = new ArrayList<Mutation>();
            while (more.size() < many - pairs.size()) {
                var first = ones.get(random.nextInt(ones.size()));
                var second = others.get(random.nextInt(others.size()));
                var pair = first.and(second);
                if (first != second && first.process().equals(second.process()) && !OVERLAPPING.matcher(pair.toString()).find()) {
                    more.add(pair);
                }
            }
            pairs.addAll(judged(more));
        }
        return pairs;
    }

    /** @return empty if there is nothing to change, or nothing that the second change finds to change after the first one */
    private static Optional<Judged> judged(Mutation mutation) {
        var template = TEMPLATES.get().get(mutation.process());
        Draft draft;
        try {
            draft = mutation.of(template);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            if (mutation.single()) {
                throw new IllegalStateException(mutation.toString(), e);
            }
            return Optional.empty();
        }
        return draft.toString().equals(template.toString()) ? Optional.empty() : Optional.of(new Judged(mutation, draft.proof()));
    }
}
