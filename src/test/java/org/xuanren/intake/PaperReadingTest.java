package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.xuanren.attack.Rest;
import org.xuanren.browser.WebApps;
import org.xuanren.dossier.CaseExport;
import org.xuanren.dossier.OfflineAudit;
import org.xuanren.evidence.PaperRow;
import org.xuanren.evidence.PaperRows;
import org.xuanren.record.AppendOnlyTrigger;
import org.xuanren.record.CheckpointKey;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

@Story
class PaperReadingTest {

    @LocalServerPort private int port;
    @Autowired private CaseStory story;
    @Autowired private PaperDesk desk;
    @Autowired private PaperRows papers;
    @Autowired private IdentityService identity;
    @Autowired private TaskService tasks;
    @Autowired private PaperEndpoint endpoint;

    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test // R-STAFF-LEAK
    void who_reads_the_minutes_of_the_decision_stands_in_the_record_and_who_reads_another_paper_does_not() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        reads(number, Step.RECOMMENDATION_ANALYSIS, PaperKind.RECOMMENDATION_SUMMARY);
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.PAPER_FILED);
        story.reaches(number, Step.DECISION_MEETING);
        var login = reads(number, Step.DECISION_MEETING, PaperKind.MEETING_MINUTES);
        var entries = story.recordOf(number);
        var last = entries.get(entries.size() - 1);
        assertThat(last).extracting(Entry::kind, Entry::actor, Entry::step).containsExactly(EntryKind.READ, login, "decision-meeting");
        assertThat(last.payload()).contains("讨论决定会议记录");
        reads(number, Step.DECISION_MEETING, PaperKind.MEETING_MINUTES);
        assertThat(story.recordOf(number)).as("who opens it again and again floods no record").filteredOn(entry -> entry.payload().equals(last.payload())).hasSize(1);
        story.ends(number); // and nothing is held up by it
    }

    @Test // R-ACC-MATRIX
    void a_task_hands_out_no_paper_of_another_step_or_of_another_candidate() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.PUBLICITY_NOTICE);
        var task = story.task(number, Step.PUBLICITY_NOTICE);
        var login = story.actor(task);
        identity.setAuthentication(login, List.of(Step.PUBLICITY_NOTICE.group().id()));
        var counter = desk.counter(task.getId());
        var before = story.recordOf(number).size();
        var minutes = paper(number, PaperKind.MEETING_MINUTES);
        assertThatThrownBy(() -> desk.read(counter, minutes.id(), login)).hasMessage("没有这份材料（R-ARC-LIST）。请刷新『材料』页。");
        var material = paper(number, PaperKind.INSPECTION_MATERIAL);
        var other = new PaperDesk.Counter(task, Step.INSPECTION_MATERIAL, number, "another");
        assertThatThrownBy(() -> desk.read(other, material.id(), login)).hasMessageStartingWith("没有这份材料");
        assertThat(desk.read(new PaperDesk.Counter(task, Step.INSPECTION_MATERIAL, number, material.paper(0).candidate()), material.id(), login).id())
            .isEqualTo(material.id());
        assertThat(story.recordOf(number)).hasSize(before);
    }

    @Test // R-ARC-LIST, R-STAFF-LEAK
    void who_closes_the_dossier_reads_all_papers_of_the_case_of_every_round_and_nobody_else_does() throws IOException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.RECOMMENDATION_MEETING);
        story.does(number, Step.RECOMMENDATION_MEETING, Map.of("present", 7, "issued", 7, "returned", 7, "valid", 7));
        story.reaches(number, Step.ARCHIVE_LIST);
        var task = "?task=" + story.task(number, Step.ARCHIVE_LIST).getId();
        var zhu = Rest.house(port, "zhu");
        var earlier = earlier(zhu, task);
        assertThat(earlier).extracting(paper -> paper.path("id").asText())
            .containsExactlyInAnyOrderElementsOf(papers.findByCaseNumber(number).stream().map(PaperRow::id).toList());
        assertThat(of(PaperKind.RECOMMENDATION_SUMMARY, earlier)).extracting(paper -> paper.path("former").asBoolean()).containsExactly(true, false);
        assertThat(of(PaperKind.INSPECTION_MATERIAL, earlier)).hasSize(2).allSatisfy(paper -> {
            assertThat(paper.path("step").asText()).isEqualTo("撰写考察材料");
            assertThat(paper.path("former").asBoolean()).isFalse();
        }).extracting(paper -> paper.path("candidate").asText()).doesNotContain("").doesNotHaveDuplicates();

        var before = story.recordOf(number).size();
        var material = "/papers/" + paper(number, PaperKind.INSPECTION_MATERIAL).id() + "/content" + task;
        assertThat(zhu.send("GET", material, null, false).statusCode()).isEqualTo(200);
        assertThat(story.recordOf(number)).hasSize(before);
        assertThat(zhu.send("GET", "/papers/" + paper(number, PaperKind.MEETING_MINUTES).id() + "/content" + task, null, false).statusCode()).isEqualTo(200);
        assertThat(story.recordOf(number)).hasSize(before + 1).last().satisfies(entry -> {
            assertThat(entry).extracting(Entry::kind, Entry::actor, Entry::step).containsExactly(EntryKind.READ, "zhu", "archive-list");
            assertThat(entry.payload()).contains("讨论决定会议记录");
        });
        for (var login : List.of("zhang", "qian", "yang")) {
            for (var path : List.of("/papers" + task, material)) {
                var refused = Rest.house(port, login).send("GET", path, null, false);
                assertThat(refused.statusCode()).as(login + path).isEqualTo(422);
                assertThat(refused.body()).contains("没有这项任务，或任务已办结（R-ACC-MATRIX）。请刷新任务列表。");
            }
        }
        story.ends(number);
    }

    @Test // R-DEC-ONEBYONE, R-DLB-LEADERS
    void who_deliberates_and_decides_reads_what_the_inspection_has_found_of_those_whom_it_is_about() throws IOException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.INSPECTION_REPORT);
        var hearing = earlier(Rest.house(port, "zhang"), "?task=" + story.task(number, Step.INSPECTION_REPORT).getId());
        assertThat(hearing).as("of one candidate").singleElement().satisfies(paper -> assertThat(paper.path("label").asText()).isEqualTo("考察材料"));

        story.reaches(number, Step.DELIBERATION_LEADERS);
        var deliberated = earlier(Rest.house(port, "zhang"), "?task=" + story.task(number, Step.DELIBERATION_LEADERS).getId());
        assertThat(deliberated).extracting(paper -> paper.path("label").asText()).containsExactly("考察材料", "考察材料", "考察报告", "考察报告",
            "重要问题的调查情况及结论", "重要问题的调查情况及结论");

        story.reaches(number, Step.DECISION_MEETING);
        var meeting = story.task(number, Step.DECISION_MEETING);
        var qian = Rest.house(port, "qian");
        var decided = earlier(qian, "?task=" + meeting.getId());
        assertThat(decided).extracting(paper -> paper.path("label").asText()).containsExactly("考察材料", "考察报告", "重要问题的调查情况及结论");
        var proposed = decided.get(0).path("candidate").asText();
        assertThat(decided).allSatisfy(paper -> assertThat(paper.path("candidate").asText()).isEqualTo(proposed));
        assertThat(story.known(meeting)).anySatisfy(line -> assertThat(line).startsWith("讨论人选：" + proposed));
        assertThat(qian.send("GET", "/papers/" + decided.get(0).path("id").asText() + "/content?task=" + meeting.getId(), null, false).statusCode()).isEqualTo(200);
        var others = deliberated.stream().filter(paper -> !paper.path("candidate").asText().equals(proposed)).map(paper -> paper.path("id").asText());
        Stream.concat(others, Stream.of(paper(number, PaperKind.RECOMMENDATION_SUMMARY).id())).forEach(id ->
            assertThat(qian.send("GET", "/papers/" + id + "/content?task=" + meeting.getId(), null, false).body()).contains("没有这份材料（R-ARC-LIST）。请刷新『材料』页。"));
    }

    private static List<JsonNode> earlier(Rest house, String task) throws IOException {
        var earlier = new ObjectMapper().readTree(house.send("GET", "/papers" + task, null, false).body()).path("earlier");
        return Stream.iterate(0, i -> i < earlier.size(), i -> i + 1).map(earlier::get).toList();
    }

    private static List<JsonNode> of(PaperKind kind, List<JsonNode> papers) {
        return papers.stream().filter(paper -> paper.path("kind").asText().equals(kind.name())).toList();
    }

    @Test // R-ARC-LIST
    void a_file_that_does_not_tell_its_pages_is_kept_exported_and_verified_without_a_number(@TempDir Path folder, @Autowired Checkpoints checkpoints,
            @Autowired CaseExport export) throws IOException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var task = story.task(number, Step.RECOMMENDATION_ANALYSIS);
        var login = story.takes(task);
        var file = folder.resolve("summary.docx");
        try (var document = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            document.write(out);
        }
        identity.setAuthentication(login, List.of(Step.RECOMMENDATION_ANALYSIS.group().id()));
        desk.file(desk.counter(task.getId()), PaperKind.RECOMMENDATION_SUMMARY, "summary.docx", file, login);
        identity.clearAuthentication();
        assertThat(story.recordOf(number)).last().extracting(Entry::payload).asString().contains("\"pages\":null");
        assertThat(Rest.house(port, "shi").send("POST", "/cases/" + number + "/record", JsonNodeFactory.instance.objectNode().put("reason", "年度审计"), false).body())
            .contains("\"label\":\"页数\",\"text\":\"未知\"");

        story.ends(number);
        checkpoints.make();
        var exported = folder.resolve("export");
        assertThat(export.write(number, exported, "auditor").faults()).isEmpty();
        assertThat(Files.readString(exported.resolve("papers.jsonl"))).containsOnlyOnce("\"pages\":null");
        assertThat(OfflineAudit.of(exported, checkpoints.folder().resolve(CheckpointKey.PUBLIC), Optional.empty()).faults()).isEmpty();
    }

    @Test // R-LOG-CONTENT
    void a_paper_whose_file_was_exchanged_in_the_database_is_handed_out_to_nobody_and_stops_the_last_gates(@Autowired JdbcTemplate database) throws IOException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.DECISION_MEETING);
        var task = story.task(number, Step.DECISION_MEETING);
        var login = story.prepares(task);
        identity.setAuthentication(login, List.of(Step.DECISION_MEETING.group().id()));
        var minutes = paper(number, PaperKind.MEETING_MINUTES).id();
        var shown = new MockHttpServletResponse();
        endpoint.content(minutes, task.getId(), shown);
        assertThat(shown.getContentAsByteArray()).isEqualTo(story.paper());

        whileExchanged(database, () -> {
            var nothing = new MockHttpServletResponse();
            assertThatThrownBy(() -> endpoint.content(minutes, task.getId(), nothing)).isInstanceOf(Refusal.class)
                .hasMessage("选任案 " + number + "：材料『讨论决定会议记录』的文件已被改动或不在库中（R-LOG-CONTENT）。请停止办理，保全数据库，报干部监督机构。");
            assertThat(nothing.getContentAsByteArray()).as("before the first byte").isEmpty();
        });
        identity.clearAuthentication();
        for (var step : List.of(Step.APPOINTMENT_NOTICE, Step.ARCHIVE_LIST)) {
            story.reaches(number, step);
            whileExchanged(database, () -> assertThatThrownBy(() -> story.does(number, step)).isInstanceOf(Refusal.class).hasMessageContaining("的文件已被改动或不在库中"));
            assertThat(story.waitsAt(number)).contains(step);
        }
        story.ends(number);
    }

    @Test
    void somebody_who_reads_a_paper_slowly_keeps_no_connection_to_the_database_from_the_others(@Autowired DataSource database) throws IOException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var task = story.task(number, Step.RECOMMENDATION_ANALYSIS);
        identity.setAuthentication(story.prepares(task), List.of(Step.RECOMMENDATION_ANALYSIS.group().id()));
        var slow = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                assertThatCode(() -> takeAllConnections(database)).doesNotThrowAnyException();
                return super.getOutputStream();
            }
        };
        endpoint.content(paper(number, PaperKind.RECOMMENDATION_SUMMARY).id(), task.getId(), slow);
        assertThat(slow.getContentAsByteArray()).isEqualTo(story.paper());
    }

    private static void takeAllConnections(DataSource database) throws SQLException {
        var all = new ArrayDeque<Connection>();
        try {
            for (int most = database.unwrap(HikariDataSource.class).getMaximumPoolSize(); all.size() < most;) {
                all.add(database.getConnection());
            }
        } finally {
            while (!all.isEmpty()) {
                all.remove().close();
            }
        }
    }

    /** Somebody with the database, and back again before anybody audits. */
    private void whileExchanged(JdbcTemplate database, Runnable look) {
        database.execute("drop trigger paper_content_append_only");
        try {
            database.update("update paper_content set content = ? where content = ?", new byte[] {1}, story.paper());
            look.run();
        } finally {
            database.update("update paper_content set content = ? where content = ?", story.paper(), new byte[] {1});
            database.execute("create trigger paper_content_append_only before update, delete on paper_content for each row call \"%s\""
                .formatted(AppendOnlyTrigger.class.getName()));
        }
    }

    @Test // R-ARC-LIST
    void a_paper_without_a_page_any_content_or_a_fitting_name_is_none_and_one_that_is_too_large_is_not_taken(@TempDir Path folder) throws IOException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var task = story.task(number, Step.RECOMMENDATION_ANALYSIS);
        tasks.setAssignee(task.getId(), "chen");
        identity.setAuthentication("chen", List.of(Step.RECOMMENDATION_ANALYSIS.group().id()));
        var file = folder.resolve("empty.pdf");
        try (var document = new PDDocument()) {
            document.save(file.toFile());
        }
        var counter = desk.counter(task.getId());
        assertThatThrownBy(() -> desk.file(counter, PaperKind.RECOMMENDATION_SUMMARY, "empty.pdf", file, "chen"))
            .hasMessage("文件『empty.pdf』没有一页（R-ARC-LIST）。请重新生成后上传。");
        Files.write(file, story.paper());
        assertThatThrownBy(() -> desk.file(counter, PaperKind.RECOMMENDATION_SUMMARY, "x.exe", file, "chen"))
            .hasMessage("文件『x.exe』按内容是 PDF，文件名的后缀与之不符（R-ARC-LIST）。请把后缀改为 .pdf 后重新上传。");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> desk.file(counter, PaperKind.RECOMMENDATION_SUMMARY, "empty.pdf", file, "chen"))
            .hasMessage("文件『empty.pdf』是空文件，没有内容（%s）。请重新保存或扫描后上传。", PaperKind.RECOMMENDATION_SUMMARY.rule());
        Files.write(file, new byte[(int) desk.maxBytes() + 1]);
        assertThatThrownBy(() -> desk.file(counter, PaperKind.RECOMMENDATION_SUMMARY, "large.pdf", file, "chen"))
            .hasMessage("文件『large.pdf』有 50.1 MB，超过上限 50 MB（%s）。请压缩或拆分后上传。", PaperKind.RECOMMENDATION_SUMMARY.rule());
    }

    @Test // R-ARC-LIST
    void no_paper_is_filed_at_a_task_that_was_done_while_its_tab_was_open(@TempDir Path folder) throws IOException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var task = story.task(number, Step.RECOMMENDATION_ANALYSIS);
        var login = story.prepares(task);
        identity.setAuthentication(login, List.of(Step.RECOMMENDATION_ANALYSIS.group().id()));
        var counter = desk.counter(task.getId());
        var file = Files.write(folder.resolve("late.pdf"), story.paper());
        identity.clearAuthentication();
        story.does(number, Step.RECOMMENDATION_ANALYSIS);
        var before = story.recordOf(number).size();
        identity.setAuthentication(login, List.of(Step.RECOMMENDATION_ANALYSIS.group().id()));
        assertThatThrownBy(() -> desk.file(counter, PaperKind.RECOMMENDATION_SUMMARY, "late.pdf", file, login))
            .hasMessage("没有这项任务，或任务已办结（R-ACC-MATRIX）。请刷新任务列表。");
        assertThat(story.recordOf(number)).hasSize(before);
    }

    @ParameterizedTest // R-ARC-LIST
    @CsvSource({"经核实\u0007未发生, 声明在“经核实”之后有不可见字符 U+0007", "<b>未发生</b>, 声明含有网页标记“<b”"})
    void a_statement_in_place_of_a_paper_is_plain_text(String statement, String fault) {
        var kind = Stream.of(PaperKind.values()).filter(PaperKind::waivable).findFirst().orElseThrow();
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, kind.step());
        var task = story.task(number, kind.step());
        var login = story.actor(task);
        tasks.setAssignee(task.getId(), login);
        identity.setAuthentication(login, List.of(kind.step().group().id()));
        assertThatThrownBy(() -> desk.declare(desk.counter(task.getId()), kind, statement, login)).hasMessageContaining(fault + "（");
    }

    /** @return who filed the papers of the step, and has read that one */
    private String reads(String number, Step step, PaperKind kind) {
        var task = story.task(number, step);
        var login = story.prepares(task);
        identity.setAuthentication(login, List.of(step.group().id()));
        desk.read(desk.counter(task.getId()), paper(number, kind).id(), login);
        identity.clearAuthentication();
        return login;
    }

    private PaperRow paper(String number, PaperKind kind) {
        return papers.findByCaseNumber(number).stream().filter(row -> row.paper(0).kind() == kind && row.sha256() != null)
            .findFirst().orElseThrow();
    }
}
