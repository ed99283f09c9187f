package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainVerifierTest {

    private static final String CASE = "2026-0001";
    private static final int LENGTH = 20;
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final List<Entry> chain = chain();

    @Test // R-LOG-FILE
    void an_unedited_chain_has_no_break_even_if_the_clock_was_set_back() {
        assertThat(verify(chain)).isEmpty();
        var first = entry(1, Digest.NONE, NOON);
        assertThat(verify(List.of(first, entry(2, first.hash(), NOON.minusSeconds(1))))).isEmpty();
    }

    @Test // R-LOG-FILE
    void the_short_way_for_a_whole_chain_finds_whatever_the_thorough_one_finds() {
        var random = new Random(20020709);
        for (int round = 0; round < 5_000; round++) {
            var edited = new ArrayList<>(chain);
            for (int i = random.nextInt(4); i > 0; i--) {
                spoil(edited, random);
            }
            assertThat(ChainVerifier.verify(CASE, edited)).as("round %d", round).isEqualTo(ChainVerifier.thorough(CASE, edited));
        }
    }

    private static void spoil(List<Entry> edited, Random random) {
        var at = random.nextInt(edited.size());
        switch (random.nextInt(6)) {
            case 0 -> edited.remove(at);
            case 1 -> edited.add(random.nextInt(edited.size()), edited.get(at));
            case 2 -> Collections.swap(edited, at, random.nextInt(edited.size()));
            case 3 -> edited.set(at, edited.get(at).at(random.nextInt(LENGTH + 3)));
            case 4 -> edited.set(at, edited.get(at).at(at + 1).hashed());
            default -> {
                var edits = edits().toList();
                edited.set(at, edits.get(random.nextInt(edits.size())).apply(entry(at + 1, Digest.of("" + random.nextInt(3)), NOON)));
            }
        }
    }

    @Test // R-LOG-FILE
    void a_record_without_entries_is_a_break() {
        assertThat(verify(List.of())).containsExactly("没有任何记录，至少应有开案一条");
    }

    static Stream<UnaryOperator<Entry>> edits() {
        return Stream.of(
            e -> new Entry("2026-0009", e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq() + 100, e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at().plusMillis(1), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), null, e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), "li", e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), "", e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), EntryKind.APPOINTED, e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), EntryKind.UNREADABLE, e.step(), e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), "decision-meeting", e.candidate(), e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), "somebody", e.payload(), e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), "{\"present\": 40}", e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), null, e.previous(), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), Digest.of("x"), e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), null, e.hash()),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), Digest.of("x")),
            e -> new Entry(e.chain(), e.seq(), e.at(), e.actor(), e.onBehalfOf(), e.kind(), e.step(), e.candidate(), e.payload(), e.previous(), null));
    }

    @ParameterizedTest // R-LOG-FILE: every column of every entry
    @MethodSource("edits")
    void a_changed_column_is_named_at_its_entry(UnaryOperator<Entry> edit) {
        for (int i = 0; i < LENGTH; i++) {
            var edited = new ArrayList<>(chain);
            var changed = edit.apply(chain.get(i));
            edited.set(i, changed);
            var named = changed.seq() == i + 1 ? "第 %d 条记录内容被改动：应为 ".formatted(i + 1)
                : "第 %d 条记录原为第 %d 条，次序被调换".formatted(changed.seq(), i + 1);
            assertThat(verify(edited)).as("entry %d", i + 1).anyMatch(sentence -> sentence.startsWith(named));
        }
    }

    @Test // R-LOG-FILE
    void a_change_says_what_the_hash_should_be_and_what_it_is() {
        var edited = new ArrayList<>(chain);
        edited.set(6, new Entry(CASE, 7, NOON, "li", null, EntryKind.SUBMITTED, "s", null, "{}", chain.get(5).hash(), chain.get(6).hash()));
        assertThat(verify(edited)).containsExactly("第 7 条记录内容被改动：应为 %s，现算得 %s"
            .formatted(chain.get(6).hash().shortened(), edited.get(6).recomputed().shortened()));
    }

    @Test // R-LOG-FILE
    void a_missing_entry_is_named_wherever_it_was_but_at_the_end_which_checkpoints_hold() {
        for (int i = 0; i < LENGTH - 1; i++) {
            var cut = new ArrayList<>(chain);
            cut.remove(i);
            assertThat(verify(cut)).containsExactly("第 %d 条记录缺失".formatted(i + 1));
        }
        assertThat(verify(chain.subList(3, LENGTH))).containsExactly("第 1 条至第 3 条记录缺失");
        assertThat(verify(chain.subList(0, LENGTH - 1))).isEmpty();
    }

    @Test // R-LOG-FILE
    void an_inserted_entry_is_named_whether_it_takes_a_number_twice_or_pushes_the_others_on() {
        for (int i = 0; i < LENGTH; i++) {
            var forged = entry(i + 1, i == 0 ? Digest.NONE : chain.get(i - 1).hash(), NOON.minusSeconds(9));
            var twice = new ArrayList<>(chain);
            twice.add(i, forged);
            assertThat(verify(twice)).containsExactly("第 %d 条记录有两份，其中一份是插入的".formatted(i + 1));

            var place = i + 2;
            var pushed = new ArrayList<>(chain.subList(0, i));
            pushed.add(forged);
            chain.subList(i, LENGTH).forEach(entry -> pushed.add(entry.at(entry.seq() + 1)));
            assertThat(verify(pushed)).hasSizeGreaterThan(LENGTH - i).contains("第 %d 条记录是插入的：其余各条首尾相连，它不在其中".formatted(i + 1))
                .anyMatch(sentence -> sentence.startsWith("第 %d 条之前的记录与链不符：应为 ".formatted(place)));
        }
    }

    @Test // R-LOG-FILE
    void two_swapped_entries_are_named_whether_their_lines_or_their_numbers_were_swapped() {
        for (int i = 0; i < LENGTH - 1; i++) {
            var lines = new ArrayList<>(chain);
            Collections.swap(lines, i, i + 1);
            assertThat(verify(lines)).containsExactly("第 %d 条记录次序颠倒，排在第 %d 条之后".formatted(i + 1, i + 2));

            var numbers = new ArrayList<>(chain);
            numbers.set(i, chain.get(i + 1).at(i + 1));
            numbers.set(i + 1, chain.get(i).at(i + 2));
            assertThat(verify(numbers)).contains("第 %d 条记录原为第 %d 条，次序被调换".formatted(i + 1, i + 2),
                "第 %d 条记录原为第 %d 条，次序被调换".formatted(i + 2, i + 1));
        }
    }

    @Test // R-LOG-FILE
    void an_entry_of_another_case_is_named() {
        assertThat(ChainVerifier.verify("2026-0002", chain.subList(0, 1))).extracting(Break::sentence)
            .containsExactly("第 1 条记录属于另一案 2026-0001，不属于本案");
    }

    @Test // R-LOG-FILE
    void whoever_rewrites_an_entry_and_its_own_hash_is_found_at_the_next_one() {
        var edited = new ArrayList<>(chain);
        edited.set(4, entry(5, chain.get(3).hash(), NOON.plusSeconds(77)));
        assertThat(verify(edited)).containsExactly("第 6 条之前的记录与链不符：应为 %s，现算得 %s"
            .formatted(chain.get(4).hash().shortened(), edited.get(4).hash().shortened()));
    }

    @Test // R-LOG-FILE
    void the_refusal_names_the_first_breaks_and_says_what_to_do() {
        assertThat(new ChainBroken(CASE, List.of(Break.missing(2, 2), Break.twice(4)))).hasMessage(
            "选任案 2026-0001 的记实不完整：第 2 条记录缺失；第 4 条记录有两份，其中一份是插入的（R-LOG-FILE）。"
                + "请停止写入，保全数据库和检查点文件，报干部监督机构。");
        assertThat(new ChainBroken(CASE, LongStream.range(1, 8).mapToObj(Break::twice).toList()).getMessage())
            .contains("第 5 条").doesNotContain("第 6 条").contains("；等共 7 处（R-LOG-FILE）");
    }

    @Test
    void what_is_hashed_is_canonical_json() throws Exception {
        var controls = new StringBuilder("\"\\/\u20ac\ud83d\ude00\u007f\u2028");
        for (char c = 0; c < ' '; c++) {
            controls.append(c);
        }
        var text = new Entry(CASE, 9_007_199_254_740_991L, NOON, controls.toString(), "", EntryKind.READ, "中文", null, "{}", Digest.NONE, null)
            .canonical();
        assertThat(text).isEqualTo(new JsonCanonicalizer(text).getEncodedString()).contains("\"on-behalf-of\":\"\"", "\"candidate\":null");
    }

    private static List<String> verify(List<Entry> entries) {
        return ChainVerifier.verify(CASE, entries).stream().map(Break::sentence).toList();
    }

    private static List<Entry> chain() {
        var chain = new ArrayList<Entry>();
        for (int seq = 1; seq <= LENGTH; seq++) {
            chain.add(entry(seq, seq == 1 ? Digest.NONE : chain.get(seq - 2).hash(), NOON.plusSeconds(seq)));
        }
        return List.copyOf(chain);
    }

    private static Entry entry(long seq, Digest previous, Instant at) {
        return NewEntry.by("zhang", EntryKind.SUBMITTED, "recommendation-meeting", new TreeMap<>(Map.of("present", 40)))
            .at(CASE, seq, at, previous).hashed();
    }
}
