package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.StoryConfiguration;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Step;

/** The clerks take one case through the real Tasklist, from the first task to the archive. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("story")
@Import(StoryConfiguration.class)
class WholeCaseBrowserTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_TASKS = 80;

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private JdbcTemplate database;
    @TempDir
    private Path desk;
    private String loggedIn = "";

    @BeforeEach
    void revive(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @Test
    void the_clerks_take_a_case_from_the_vacancy_to_the_archive() throws Exception {
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            become(tasklist, "zhang");
            story.tellsRoster("yunchuan-civil-affairs-deputy"); // of whom other stories of this JVM have appointed
            tasklist.startProcess("干部选拔任用", Map.of("caseKind", "提拔担任领导职务", "appliedEdition", "2002 版",
                "post", "云川市民政局副局长…", "reason", "原任职人员到龄退休"));
            var number = database.queryForObject("select max(number) from selection_case", String.class);
            var done = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < MOST_TASKS && !story.ended(number); i++) {
                var next = story.next(number);
                if (next.isEmpty()) {
                    story.waits(20); // the days of the publicity
                    continue;
                }
                does(tasklist, number, next.get());
                done.merge(next.get().getTaskDefinitionKey(), 1, Integer::sum);
            }
            assertThat(story.ended(number)).as(story.told(number)).isTrue();
            assertThat(story.recordOf(number)).extracting(entry -> entry.kind()).containsOnlyOnce(EntryKind.APPOINTED)
                .doesNotContain(EntryKind.GATE_REFUSED);
            assertThat(done).containsKeys(Step.OPENING_VACANCY.id(), Step.DECISION_MEETING.id(), Step.ARCHIVE_LIST.id());
        }
    }

    private void does(Tasklist tasklist, String number, Task task) throws Exception {
        var step = Step.of(task.getTaskDefinitionKey());
        become(tasklist, story.actor(task));
        tasklist.open(task.getId()).claim();
        if (step == Step.ARCHIVE_LIST) {
            assertThat(tasklist.formText()).contains("干部任免审批表（见『材料』页）").doesNotContain("缺少材料");
            tasklist.screenshot("archive-list-before");
        }
        var papers = PaperKind.dueAt(step);
        if (!papers.isEmpty()) {
            tasklist.tab("材料");
            for (var kind : papers) {
                file(tasklist, kind);
            }
            tasklist.screenshot(step.id() + "-papers");
            tasklist.tab("表单").page().locator("[cam-tasklist-form] .fjs-container :is(input, textarea)").first().waitFor();
        }
        var answers = new LabelledAnswers(story.offered(task)).of(MAPPER.readTree(Path.of("forms", step.id() + ".form").toFile()),
            story.answers(task));
        tasklist.fill(answers);
        tasklist.screenshot(step.id());
        tasklist.complete();
    }

    private void file(Tasklist tasklist, PaperKind kind) throws Exception {
        var line = tasklist.page().locator("[data-kind=" + kind.name() + "]");
        line.waitFor();
        if (kind.waivable()) {
            line.locator("button").filter(new Locator.FilterOptions().setHasText("未发生此类问题")).click();
            tasklist.page().locator(".xr-waiver input[type=checkbox]").check();
            tasklist.page().locator(".xr-waiver button[type=submit]").click();
        } else {
            line.locator("input[type=file]").setInputFiles(Files.write(desk.resolve(kind.label() + ".pdf"), story.paper()));
        }
        tasklist.page().locator(".xr-message.xr-good").filter(new Locator.FilterOptions().setHasText(kind.label())).waitFor();
    }

    private void become(Tasklist tasklist, String login) {
        if (!loggedIn.equals(login)) {
            tasklist.login(login, login + "-demo");
            loggedIn = login;
        }
    }
}
