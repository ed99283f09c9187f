package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.SourceTree.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xuanren.SourceTree;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/** Holds {@code docs/rules.md} to the code: no rule is quoted without a row that says what it demands and by which source, and no row promises what is not there. */
class RulesIndexTest {

    private static final Pattern ROW =
        Pattern.compile("\\| (R-[A-Z0-9-]+) \\| (\\S.+\\.) \\| (\\S.*) \\| (gate|ban|duty|info) \\| (.+) \\| (.+) \\|");
    private static final Pattern QUOTED = Pattern.compile("(?<![A-Za-z0-9-])R(?:-[A-Z0-9]+)+(?![A-Z0-9-])");
    private static final Pattern JUDGED_BY = Pattern.compile("`(\\w+)` \\(([a-z, -]+)\\)");
    private static final Pattern PLACE = Pattern.compile("`([\\w/.-]+\\.\\w+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final List<Path> ROOTS =
        List.of(Path.of("src/main/java/org/xuanren"), Path.of("src/main/resources"), Path.of(""));

    private record Row(String id, String keptBy, String testedBy) { }

    private static final List<Row> ROWS = rows();

    @Test
    void every_rule_that_is_quoted_has_one_row() {
        var quoted = new TreeSet<String>();
        Stream.of("src/main", "forms", "processes").flatMap(root -> files(Path.of(root)))
            .forEach(file -> QUOTED.matcher(text(file)).results().map(MatchResult::group).forEach(quoted::add));
        assertThat(ROWS).extracting(Row::id).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(quoted);
    }

    @Test
    void the_gates_ask_what_the_table_says_and_nothing_else() {
        var asked = new TreeMap<String, Set<String>>();
        for (var stage : Stage.values()) {
            for (var rule : Rulebook.of(stage)) {
                asked.computeIfAbsent(rule.id().value(), id -> new TreeSet<>()).add(rule.getClass().getSimpleName() + " " + stage.id());
            }
        }
        var told = new TreeMap<String, Set<String>>();
        for (var row : ROWS) {
            JUDGED_BY.matcher(row.keptBy()).results().forEach(found -> Stream.of(found.group(2).split(", ")).forEach(stage ->
                told.computeIfAbsent(row.id(), id -> new TreeSet<>()).add(found.group(1) + " " + stage)));
        }
        assertThat(told).isEqualTo(asked);
    }

    @Test
    void a_rule_class_that_no_gate_asks_is_none() {
        var asked = Stream.of(Stage.values()).flatMap(stage -> Rulebook.of(stage).stream()).map(rule -> rule.getClass().getSimpleName())
            .collect(Collectors.toSet());
        var written = files(Path.of("src/main/java/org/xuanren/rule")).filter(file -> text(file).contains("RuleId ID = "))
            .map(file -> file.getFileName().toString().replace(".java", "")).toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void every_place_that_is_named_quotes_the_rule() {
        var faults = new TreeSet<String>();
        for (var row : ROWS) {
            var places = PLACE.matcher(row.keptBy()).results().map(found -> found.group(1)).toList();
            places.stream().filter(place -> ROOTS.stream().map(root -> root.resolve(place)).noneMatch(file -> quotes(file, row.id(), QUOTED)))
                .forEach(place -> faults.add(row.id() + " is not in " + place));
            if (places.isEmpty() && !JUDGED_BY.matcher(row.keptBy()).find()) {
                faults.add(row.id() + " is kept by nobody");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_test_that_is_named_carries_the_rule() {
        var comment = Pattern.compile("(?<=// ).*");
        var faults = new TreeSet<String>();
        for (var row : ROWS) {
            TEST.matcher(row.testedBy()).results().map(found -> found.group(1)).filter(test -> files(Path.of("src/test/java"))
                .filter(file -> file.getFileName().toString().equals(test + ".java"))
                .noneMatch(file -> comment.matcher(text(file)).results().anyMatch(line -> ids(line.group()).contains(row.id()))))
                .forEach(test -> faults.add(test + " does not name " + row.id()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatever_a_gate_asks_has_a_test() {
        assertThat(ROWS).filteredOn(row -> JUDGED_BY.matcher(row.keptBy()).find()).filteredOn(row -> !TEST.matcher(row.testedBy()).find()).isEmpty();
    }

    private static List<Row> rows() {
        return text(Path.of("docs/rules.md")).lines().map(ROW::matcher).filter(row -> row.matches())
            .map(row -> new Row(RuleId.of(row.group(1)).value(), row.group(5), row.group(6))).toList();
    }

    private static boolean quotes(Path file, String id, Pattern how) {
        return Files.isRegularFile(file) && how.matcher(text(file)).results().anyMatch(found -> found.group().equals(id));
    }

    private static Set<String> ids(String line) {
        return QUOTED.matcher(line).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        return SourceTree.text(file, StandardCharsets.ISO_8859_1); // ids are ASCII; pictures lie among the resources
    }
}
