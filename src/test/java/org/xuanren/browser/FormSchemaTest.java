package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds every form to the traps of {@code docs/forms.md} that a machine can see. */
class FormSchemaTest {

    private static final Set<String> UNUSABLE = Set.of("filepicker", "iframe", "button", "documentPreview");
    private static final Set<String> FEEL_FUNCTIONS = Set.of("sum", "count", "min", "max", "mean", "date", "time", "duration", "list", "string",
        "number", "not", "all", "any", "now", "today", "contains", "sort", "index", "floor", "round", "split", "matches", "replace", "substring");

    @TestFactory
    Stream<DynamicTest> every_form_keeps_to_the_cookbook() throws IOException {
        var forms = new ArrayList<Path>();
        for (var folder : List.of(Path.of("forms"), Path.of("src/test/resources/browser"))) {
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".form")).sorted().forEach(forms::add);
                }
            }
        }
        assertThat(forms).isNotEmpty();
        return forms.stream().map(form -> DynamicTest.dynamicTest(form.toString(), () -> assertThat(faults(form)).isEmpty()));
    }

    private static List<String> faults(Path file) throws IOException {
        var form = new ObjectMapper().readTree(file.toFile());
        var faults = new ArrayList<String>();
        if (!file.getFileName().toString().equals(form.path("id").asText() + ".form")) {
            faults.add("the file is not named after the id " + form.path("id").asText());
        }
        collect(form, new java.util.TreeSet<>(), faults);
        return faults;
    }

    private static void collect(JsonNode parent, Set<String> ids, List<String> faults) {
        for (var component : parent.path("components")) {
            var id = component.path("id").asText("");
            var type = component.path("type").asText();
            if (id.isEmpty() || !ids.add(id)) {
                faults.add("id missing or twice: " + component);
            }
            if (UNUSABLE.contains(type)) {
                faults.add(id + ": " + type + " cannot be used in Tasklist 7.24");
            }
            if (FEEL_FUNCTIONS.contains(component.path("key").asText())) {
                faults.add(id + ": the key hides the FEEL function of that name");
            }
            if (type.equals("dynamiclist") && !component.path("disableCollapse").asBoolean()) {
                faults.add(id + ": a folded list loses rows, set \"disableCollapse\": true");
            }
            if (component.path("conditional").path("hide").asText().contains("this.") && !id.contains("-if-")) {
                faults.add(id + ": shows in some rows only, where its label is hidden unless the id has -if-");
            }
            collect(component, ids, faults);
        }
    }
}
