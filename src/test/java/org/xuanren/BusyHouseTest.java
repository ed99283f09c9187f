package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.test.util.ReflectionTestUtils;
import org.xuanren.attack.Rest;
import org.xuanren.browser.WebApps;
import org.xuanren.dossier.CaseExport;
import org.xuanren.dossier.OfflineAudit;
import org.xuanren.record.CheckpointKey;
import org.xuanren.record.Checkpoints;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** Whoever reads a case while somebody files in it reads the one or the other, and calls nobody a forger. */
@Story
class BusyHouseTest {

    private static final String READER = "storedRows";

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private DataSource source;
    private String number;
    private CompletableFuture<Void> filing;

    /** Between the statement that reads the entries and that of the evidence, once: somebody files, as far as he is let. */
    private final class Interrupted extends JdbcTemplate {

        private final Runnable files;

        Interrupted(Runnable files) {
            super(source);
            this.files = files;
        }

        @Override
        public void query(String sql, RowCallbackHandler row, Object... arguments) {
            if (sql.contains("from evidence") && filing == null) {
                filing = CompletableFuture.runAsync(files);
                try {
                    filing.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException waits) {
                    assertThat(filing).as("whoever files waits until the case is read").isNotDone();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
            super.query(sql, row, arguments);
        }
    }

    @BeforeEach
    void somebodyFilesMeanwhile(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
        number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        checkpoints.make();
        var task = story.task(number, Step.OPENING_VACANCY);
        var answers = story.answers(task);
        var login = story.prepares(task);
        ReflectionTestUtils.setField(context.getBean(READER), "database", new Interrupted(() -> submit(login, task, answers)));
    }

    private void submit(String login, Task task, Map<String, ?> answers) {
        story.submits(login, task, answers);
        checkpoints.make();
    }

    @AfterEach
    void nobodyDoesAnyMore() {
        ReflectionTestUtils.setField(context.getBean(READER), "database", database);
        assertThat(filing).as("somebody filed").isNotNull();
        filing.join();
        assertThat(story.gate(number, "opening")).hasSize(1);
    }

    @Test // R-LOG-FILE
    void what_is_verified_meanwhile_holds() {
        var printed = new ByteArrayOutputStream();
        assertThat(new Audit(context, Optional.empty(), new PrintStream(printed, true, StandardCharsets.UTF_8)).one(number))
            .as(printed.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test // R-STAFF-LEAK
    void what_an_auditor_reads_meanwhile_holds() {
        var read = Rest.house(port, "shi").send("POST", "/cases/" + number + "/record", JsonNodeFactory.instance.objectNode().put("reason", "年度审计"), false);
        assertThat(read.body()).contains("\"faults\":[]", "\"submissions\":{\"1\"");
    }

    @Test // R-LOG-FILE
    void what_is_exported_meanwhile_is_verified_elsewhere(@Autowired CaseExport export, @TempDir Path folder) throws IOException {
        var target = folder.resolve("case");
        assertThat(export.write(number, target, "auditor").faults()).isEmpty();
        assertThat(OfflineAudit.of(target, checkpoints.folder().resolve(CheckpointKey.PUBLIC), Optional.empty()).faults()).isEmpty();
        assertThat(Files.readString(target.resolve("record.jsonl"))).contains("导出");
    }
}
