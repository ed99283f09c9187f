package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainVerifierTest {

    private static final int LENGTH = 20;
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test // R-LOG-FILE
    void an_unedited_chain_has_no_break_and_neither_has_an_empty_one() {
        assertThat(ChainVerifier.verify(chain())).isEmpty();
        assertThat(ChainVerifier.verify(List.of())).isEmpty();
    }

    static Stream<UnaryOperator<Entry>> edits() {
        return Stream.of(
            e -> new Entry("2026-0009", e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq() + 100, e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at().plusMillis(1), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), "li", e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), "chen", e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), EntryKind.APPOINTED, e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), "decision-meeting", e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), "somebody", e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), "{\"present\":41}", e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), Digest.of("x"), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), Digest.of("x")));
    }

    @ParameterizedTest // R-LOG-FILE: every column of every entry
    @MethodSource("edits")
    void a_changed_column_shows_at_its_entry(UnaryOperator<Entry> edit) {
        for (int i = 0; i < LENGTH; i++) {
            var chain = new ArrayList<>(chain());
            chain.set(i, edit.apply(chain.get(i)));
            var changed = chain.get(i).seq();
            assertThat(ChainVerifier.verify(chain)).as("entry %d", i + 1).extracting(Break::seq).contains(changed);
        }
    }

    @Test // R-LOG-FILE
    void a_missing_entry_shows_wherever_it_was_but_at_the_end_which_checkpoints_hold() {
        for (int i = 0; i < LENGTH - 1; i++) {
            var chain = new ArrayList<>(chain());
            chain.remove(i);
            assertThat(ChainVerifier.verify(chain)).extracting(Break::sentence)
                .contains("第 %d 条至第 %d 条记录缺失".formatted(i + 1, i + 1));
        }
    }

    @Test // R-LOG-FILE
    void a_doubled_entry_and_two_swapped_ones_show() {
        for (int i = 0; i < LENGTH - 1; i++) {
            var doubled = new ArrayList<>(chain());
            doubled.add(i, doubled.get(i));
            assertThat(ChainVerifier.verify(doubled)).extracting(Break::sentence)
                .contains("第 %d 条记录重复或次序颠倒".formatted(i + 1));
            var swapped = new ArrayList<>(chain());
            swapped.add(i, swapped.remove(i + 1));
            assertThat(ChainVerifier.verify(swapped)).isNotEmpty();
        }
    }

    @Test // R-LOG-FILE
    void whoever_rewrites_an_entry_and_its_own_hash_is_found_at_the_next_one() {
        var chain = new ArrayList<>(chain());
        var old = chain.get(4);
        var payload = "{\"present\":45}";
        chain.set(4, new Entry(old.chain(), old.seq(), old.at(), old.actor(), old.onBehalfOf(), old.kind(), old.step(),
            old.candidate(), payload, old.previous(), Entry.hashOf(old.chain(), old.seq(), old.at(), old.actor(),
            old.onBehalfOf(), old.kind(), old.step(), old.candidate(), payload, old.previous())));
        assertThat(ChainVerifier.verify(chain)).singleElement().satisfies(one -> {
            assertThat(one.seq()).isEqualTo(6);
            assertThat(one.sentence()).startsWith("第 6 条之前的记录与链不符：应为 " + chain.get(5).previous().shortened());
        });
    }

    @Test
    void time_runs_forward() {
        var first = entry(1, Digest.NONE, NOON);
        var second = entry(2, first.hash(), NOON.minusMillis(1));
        assertThat(ChainVerifier.verify(List.of(first, second))).extracting(Break::sentence).containsExactly("第 2 条的时间早于前一条");
    }

    private static List<Entry> chain() {
        var chain = new ArrayList<Entry>();
        IntStream.rangeClosed(1, LENGTH).forEach(seq ->
            chain.add(entry(seq, seq == 1 ? Digest.NONE : chain.get(seq - 2).hash(), NOON.plusSeconds(seq))));
        return chain;
    }

    private static Entry entry(long seq, Digest previous, Instant at) {
        var payload = "{\"present\":40}";
        return new Entry("2026-0001", seq, at, "zhang", null, EntryKind.SUBMITTED, "recommendation-meeting", null, payload, previous,
            Entry.hashOf("2026-0001", seq, at, "zhang", null, EntryKind.SUBMITTED, "recommendation-meeting", null, payload, previous));
    }
}
