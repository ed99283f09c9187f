package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/** At the end of a JVM the embedded database closes itself, perhaps before the program has come to its last checkpoint. */
class StoppedHouseTest {

    @TempDir
    private Path data;

    @Test // R-LOG-FILE
    void the_last_checkpoint_is_made_though_the_database_has_closed_itself() throws Exception {
        try (var house = new SpringApplicationBuilder(XuanrenApplication.class).web(WebApplicationType.NONE).lazyInitialization(true)
                .run("--xuanren.data=" + data)) {
            house.getBean(JdbcTemplate.class).execute("SHUTDOWN");
        }
        assertThat(Files.readAllLines(data.resolve("checkpoints.jsonl"))).singleElement().asString().contains("\"diagrams\"");
    }
}
