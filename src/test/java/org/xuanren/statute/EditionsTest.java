package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.SourceTree.files;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.SourceTree;

class EditionsTest {

    private final Editions editions = Editions.load();

    @ParameterizedTest(name = "{0}") // line by line
    @CsvFileSource(resources = "/statute/figures.csv", delimiter = ';', numLinesToSkip = 1)
    void every_figure_of_the_rule_book_stands_in_every_edition(
            String key, String rule, String in2002, String in2014, String in2019) {
        assertThat(editions.of(EditionId.E2002).rule(key)).hasToString(rule);
        assertThat(shown(EditionId.E2002, key)).isEqualTo(in2002);
        assertThat(shown(EditionId.E2014, key)).isEqualTo(in2014);
        assertThat(shown(EditionId.E2019, key)).isEqualTo(in2019);
    }

    @Test
    void what_one_of_its_lists_names_has_its_words() {
        var edition = editions.of(EditionId.E2002);
        var topic = edition.list("decision.topics").get(1);
        assertThat(edition.labelOf(topic.id())).contains(topic.label());
        assertThat(edition.labelOf("no-such-item")).isEmpty();
    }

    @Test
    void no_key_is_left_out_of_the_table_of_this_test() throws Exception {
        try (var in = getClass().getResourceAsStream("/statute/figures.csv")) {
            var listed = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                .map(line -> line.substring(0, line.indexOf(';'))).toList();
            assertThat(editions.of(EditionId.E2002).keys()).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test // a local setting that nothing asks for would be taken, recorded as in force, and hold nobody to anything
    void what_a_place_may_set_is_asked_for() {
        var code = files(Path.of("src/main/java")).map(SourceTree::text).collect(Collectors.joining());
        for (var edition : editions.all()) {
            assertThat(edition.keys()).filteredOn(key -> edition.figure(key).stricter() != Stricter.NONE).isNotEmpty().allMatch(key -> code.contains('"' + key + '"'));
        }
    }

    /** Every value through its typed getter; lists by their ids. */
    private String shown(EditionId id, String key) {
        var edition = editions.of(id);
        var value = edition.figure(key).value();
        if (!edition.isSet(key)) {
            assertThat(edition.optionalNumber(key)).isEmpty();
            return "none";
        } else if (value instanceof Share) {
            return edition.share(key).toString();
        } else if (value instanceof Integer) {
            assertThat(edition.optionalNumber(key)).isEqualTo(OptionalInt.of(edition.number(key)));
            return String.valueOf(edition.number(key));
        } else if (value instanceof Boolean) {
            return String.valueOf(edition.flag(key));
        } else if (value instanceof List) {
            return "[" + String.join(" ", edition.list(key).stream().map(Item::id).toList()) + "]";
        }
        return edition.text(key);
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_names_its_source_and_every_list_entry_is_unique_and_labelled(EditionId id) {
        var edition = editions.of(id);
        assertThat(edition.id()).isEqualTo(id);
        for (var key : edition.keys()) {
            assertThat(edition.source(key)).as(key).isNotBlank();
            if (edition.figure(key).value() instanceof List) {
                assertThat(edition.list(key)).as(key).extracting(Item::id).doesNotHaveDuplicates();
                assertThat(edition.list(key)).as(key).extracting(Item::label).doesNotHaveDuplicates();
            }
        }
    }

    @Test // R-REC-ATTEND, R-PUB-DAYS, R-INSP-STEPS
    void sources_comments_and_labels_are_told() {
        var edition = editions.of(EditionId.E2002);
        assertThat(edition.source("recommendation.attendance")).isEqualTo("通知（2005）二.2");
        assertThat(edition.comment("recommendation.attendance"))
            .isEqualTo("of those who by office belong to the scope, absentees included");
        assertThat(edition.comment("publicity.day-kind")).isEmpty();
        assertThat(edition.list("publicity.advice")).containsExactly(
            new Item("appoint", "任用"), new Item("defer", "暂缓任用"), new Item("refuse", "不予任用"));
        assertThat(edition.list("candidates.bars")).isEmpty();
        assertThat(editions.all()).extracting(Edition::label).containsExactly("2002 版", "2014 版", "2019 版");
        assertThat(editions.of(EditionId.E2014).id().year()).isEqualTo(2014);
    }

    @Test
    void a_key_that_no_edition_has_and_a_value_of_another_type_are_faults_of_the_program() {
        var edition = editions.of(EditionId.E2014);
        assertFault(() -> edition.number("publicity.dayz"), "edition 2014 has no key publicity.dayz");
        assertFault(() -> edition.isSet("x"), "edition 2014 has no key x");
        assertFault(() -> edition.rule("x"), "edition 2014 has no key x");
        assertFault(() -> edition.share("publicity.days.min"), "edition 2014: publicity.days.min is no share but 5");
        assertFault(() -> edition.number("publicity.days.max"), "edition 2014: publicity.days.max is no number but null");
        assertFault(() -> edition.flag("publicity.day-kind"), "edition 2014: publicity.day-kind is no flag but working");
        assertFault(() -> edition.text("decision.quorum"), "edition 2014: decision.quorum is no text but 2/3");
        assertFault(() -> edition.list("decision.quorum"), "edition 2014: decision.quorum is no list but 2/3");
    }

    private static void assertFault(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void editions_of_different_keys_or_types_are_refused() {
        var sound = "{value: 3, rule: R-A, source: s, stricter: higher}";
        assertRefused("a: " + sound, "b: " + sound, "not in both 2002 版 and 2014 版: [a, b]");
        var fault = "a is declared differently in 2002 版 and 2014 版";
        assertRefused("a: " + sound, "a: {value: 3, rule: R-A, source: s, stricter: lower}", fault);
        assertRefused("a: " + sound, "a: {value: 1/2, rule: R-A, source: s, stricter: higher}", fault);
        assertRefused("a: " + sound, "a: {value: 3, rule: R-A, source: s, stricter: higher, not-above: a}", fault);
        assertRefused("a: {value: 3, rule: R-A, source: s, not-above: b}", "a: {value: 3, rule: R-A, source: s, not-above: b}",
            "a is declared differently in 2002 版 and 2002 版");
        assertThat(Editions.of(parsed("a: {value: none, rule: R-A, source: s}", "a: {value: x, rule: R-A, source: s}")).all())
            .hasSize(2);
        assertThat(Editions.of(parsed("a: {value: [], rule: R-A, source: s}",
            "a: {value: [{id: x, label: y}, {id: z, label: w}, {id: v, label: u}], rule: R-A, source: s}")).all()).hasSize(2);
    }

    private static void assertRefused(String one, String other, String message) {
        assertThatThrownBy(() -> Editions.of(parsed(one, other))).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }

    private static List<Edition> parsed(String one, String other) {
        var editions = new ArrayList<Edition>();
        editions.add(Edition.parse(EditionId.E2002, Yaml.read(one)));
        editions.add(Edition.parse(EditionId.E2014, Yaml.read(other)));
        return editions;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "a: {value: 3, source: s}                               | no rule in {\"value\":3,\"source\":\"s\"}",
        "a: {value: 3, rule: R-A}                               | no source in {\"value\":3,\"rule\":\"R-A\"}",
        "a: {value: 3, rule: R-A, source: ' '}                  | no source in {\"value\":3,\"rule\":\"R-A\",\"source\":\" \"}",
        "a: {rule: R-A, source: s}                              | a has no value that an edition can hold: ",
        "a: {value: 1.5, rule: R-A, source: s}                  | a has no value that an edition can hold: 1.5",
        "a: {value: ' ', rule: R-A, source: s}                  | a has no value that an edition can hold: \" \"",
        "a: {value: x, rule: R-A, source: s, stricter: higher}  | a = x has no direction HIGHER",
        "a: {value: true, rule: R-A, source: s, stricter: lower}| a = true has no direction LOWER",
        "a: {value: 1, rule: R-A, source: s, stricter: only-true}| a = 1 has no direction ONLY_TRUE",
        "a: {value: 1, rule: R-A, source: s, stricter: upwards} | no direction is called upwards",
        "a: {value: [{id: x}], rule: R-A, source: s}            | no label in {\"id\":\"x\"}"})
    void a_figure_without_value_rule_source_or_sense_is_refused(String yaml, String message) {
        assertThatThrownBy(() -> Edition.parse(EditionId.E2002, Yaml.read(yaml)))
            .isInstanceOf(IllegalStateException.class).hasMessageStartingWith(message);
    }

    @Test
    void a_key_that_stands_twice_and_a_file_that_is_missing_are_refused() {
        assertThatThrownBy(() -> Yaml.read("a: 1\na: 2")).isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("Duplicate field 'a'");
        assertThatThrownBy(() -> Yaml.resource("edition-1995.yaml")).isInstanceOf(IllegalStateException.class)
            .hasMessage("statute/edition-1995.yaml is missing");
    }
}
