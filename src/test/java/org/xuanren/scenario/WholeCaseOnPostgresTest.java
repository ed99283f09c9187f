package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;

/** The same house on PostgreSQL: engine, evidence, papers and record. */
@Story
@Import(OnPostgres.class)
@DirtiesContext // its database ends with this class
class WholeCaseOnPostgresTest {

    @Autowired
    private CaseStory story;
    @Autowired
    private EmbeddedPostgres postgres;
    @TempDir
    Path folder;
    @Autowired
    private JdbcTemplate jdbc;

    @Nested
    class OfRelatives extends RelativesStories { }

    @Test // R-GEN-ORDER, R-LOG-FILE
    void a_case_runs_from_the_vacancy_to_the_archive_and_its_record_verifies() throws Exception {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.ends(number);

        assertThat(jdbc.queryForObject("select version()", String.class)).startsWith("PostgreSQL");
        assertThat(story.recordOf(number)).extracting(Entry::kind).as(story.told(number)).containsOnlyOnce(EntryKind.APPOINTED)
            .doesNotContain(EntryKind.GATE_REFUSED);
        assertThat(Child.verify(number, Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
            "spring.datasource.username", "postgres"), folder.resolve("errors")))
            .contains("✓ 每条记录与前一条相连，内容未被改动", "✓ 办理内容和材料与记实一致，无缺失、无增补").endsWith("exit code 0");
        assertThatThrownBy(() -> jdbc.update("update evidence set payload = '{}' where case_number = ?", number))
            .as("the database keeps what was proven").hasStackTraceContaining("表 evidence 只可追加");
    }
}
