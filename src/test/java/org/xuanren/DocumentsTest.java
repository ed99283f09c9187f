package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.SourceTree.files;
import static org.xuanren.SourceTree.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written beside the code leads somewhere, and says the same in both languages. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\w*\\n(.*?)```");

    @Test
    void every_link_leads_somewhere() {
        var nowhere = new TreeSet<String>();
        documents().forEach(document -> LINK.matcher(text(document)).results().forEach(link -> {
            var target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
            if (!Files.exists(target) || link.group(2) != null && !headings(target).contains(link.group(2))) {
                nowhere.add(document + " -> " + link.group());
            }
        }));
        assertThat(nowhere).isEmpty();
    }

    @Test
    void both_languages_give_the_same_commands_and_settings() {
        var english = commands(Path.of("README.md"));
        assertThat(english).hasSizeGreaterThan(10);
        assertThat(commands(Path.of("README.zh-CN.md"))).isEqualTo(english);
    }

    private static Stream<Path> documents() {
        return Stream.concat(Stream.of("README.md", "README.zh-CN.md", "CHANGELOG.md").map(Path::of), files(Path.of("docs")).filter(file -> file.toString().endsWith(".md")));
    }

    /** As GitHub makes an address of a heading. */
    private static List<String> headings(Path document) {
        return HEADING.matcher(text(document)).results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    /** Without comments and without what stands in for a name. */
    private static List<String> commands(Path document) {
        return BLOCK.matcher(text(document)).results().flatMap(block -> block.group(1).lines())
            .map(line -> line.replaceAll("(?:^|\\s)#.*", "").replaceAll("<[^>]+>", "<>").stripTrailing()).toList();
    }
}
