package org.xuanren.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;

class MendTest {

    @TestFactory
    Stream<DynamicTest> every_place_occurs_as_often_as_written_down() {
        return MendedScripts.ALL.entrySet().stream().flatMap(one -> pinned(one.getKey(), one.getValue()));
    }

    private static Stream<DynamicTest> pinned(String path, List<Mend> mends) {
        var script = read(path);
        return mends.stream().map(mend -> DynamicTest.dynamicTest(mend.mended(),
            () -> assertThat(mend.placesIn(script)).as(mend.original()).isEqualTo(mend.places())));
    }

    @Test
    void no_draft_reaches_the_local_storage() {
        var script = read(TasklistMends.SCRIPT);
        for (var mend : TasklistMends.ALL) {
            script = mend.applyTo(script);
        }
        assertThat(script).doesNotContain("camunda-form:");
    }

    @Test
    void a_script_that_is_not_the_known_one_is_not_served() {
        assertThatThrownBy(() -> Mend.once("old", "new").applyTo("old, old"))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("expected 1 times, found 2 times: old");
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(MendedScripts.WEBJAR + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
