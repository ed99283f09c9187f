package org.xuanren.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.xuanren.attack.Rest;
import org.xuanren.roster.Roster;
import org.xuanren.roster.RosterChanged;
import org.xuanren.scenario.Story;

/** The organization department brings files into the roster, in the real Tasklist. */
@Story
class RosterWindowTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST = 50L << 20;
    private static final int MORE_THAN_ONE_REQUEST_TAKES = 45;

    @LocalServerPort
    private int port;
    @Autowired
    private Roster roster;
    @TempDir
    private Path folder;

    @BeforeEach
    void revive(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @Test // R-ARC-DB
    void many_files_are_dropped_in_and_every_row_that_is_refused_is_told() throws Exception {
        var files = new ArrayList<Path>();
        for (int i = 1; i < MORE_THAN_ONE_REQUEST_TAKES; i++) {
            files.add(Files.writeString(folder.resolve("表%02d.lrmx".formatted(i)), "<no form"));
        }
        var large = folder.resolve("large.xlsx");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(LARGEST + 1);
        }
        files.add(large);
        files.add(Files.writeString(folder.resolve("Organisations.csv"), "code,name,kind,level,parent\n"
            + "window-bureau,窗口测试局,GOVERNMENT_DEPARTMENT,COUNTY,\nwindow-bad,,GOVERNMENT,COUNTY,\n"));
        files.add(Files.writeString(folder.resolve("named.lrmx"), "<Person><XingMing>窗口人</XingMing><ShenFenZheng>990101197001019997</ShenFenZheng>"
            + "<JiaTingChengYuan><Item><ChengWei>妻子</ChengWei><XingMing>何雅琴</XingMing></Item></JiaTingChengYuan></Person>"));
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            tasklist.login("wu", "wu-demo");
            assertThat(tasklist.page().locator(".xr-open-cases, .xr-open-roster")).hasCount(0);
            Assertions.assertThat(Rest.house(port, "wu").send("GET", "/roster", null, false).statusCode()).isEqualTo(403);
            tasklist.login("zhang", "zhang-demo");
            tasklist.page().locator(".xr-open-roster").click();
            var window = tasklist.page().locator("dialog[aria-label=名册导入]");
            window.locator("input[type=file]").setInputFiles(files.toArray(Path[]::new));
            assertThat(window.locator(".xr-message")).hasText("新增 2 条，更新 0 条，无变化 0 条，未导入 46 条。");
            assertThat(window.locator(".xr-report li")).hasCount(MORE_THAN_ONE_REQUEST_TAKES + 2);
            assertThat(window.locator(".xr-report li").first()).hasText("文件 large.xlsx：有 50.1 MB，超过上限 50 MB（R-ARC-DB）。请拆成几个文件，分次导入。");
            assertThat(window.locator(".xr-report li").nth(1)).containsText("文件 Organisations.csv 第 3 行：机构名称（name）为空（R-ARC-DB）。请改正该行后重新导入。");
            assertThat(window.locator("h4")).containsText(new String[] {"未导入", "请核对"});
            assertThat(window.locator(".xr-report li").last()).containsText("窗口人的妻子何雅琴：名册中同名的有 1 人，其中出生年月相同的有 0 人，不能确定是谁");
            tasklist.screenshot("roster-import");
        }
        Assertions.assertThat(roster.organisation("window-bureau")).isPresent();
    }

    @Test // R-ARC-DB
    void every_table_says_what_it_holds_and_gives_a_template_that_can_be_imported() throws Exception {
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            var page = tasklist.login("zhang", "zhang-demo").page();
            page.locator(".xr-open-roster").click();
            var files = new ArrayList<Path>();
            for (var table : List.of("organisations", "posts", "cadre-details", "holdings", "memberships")) {
                var line = page.locator("[data-table=" + table + "]");
                var download = page.waitForDownload(line.getByText("下载")::click);
                var file = folder.resolve(download.suggestedFilename());
                download.saveAs(file);
                files.add(file);
                var columns = Files.readString(file).lines().findFirst().orElseThrow();
                Assertions.assertThat(columns).as("spreadsheets know by this mark that it is UTF-8").startsWith("\uFEFF");
                line.locator("summary").click();
                Assertions.assertThat(line.locator("dt").allInnerTexts()).isEqualTo(List.of(columns.substring(1).split(",")));
            }
            tasklist.screenshot("roster-tables");
            var export = page.waitForDownload(page.getByText("导出名册")::click);
            try (var zip = new ZipFile(export.path().toFile())) {
                Assertions.assertThat(zip.stream().map(ZipEntry::getName)).contains("organisations.csv", "posts.csv").anyMatch(name -> name.matches("李建平-\\d+\\.lrmx"));
            }
            Assertions.assertThat(page.locator("[data-table] td:first-child").allInnerTexts()).hasSize(5).allSatisfy(holds ->
                Assertions.assertThat(holds).matches("\\p{IsHan}+（?.*"));
            page.locator("dialog[aria-label=名册导入] input[type=file]").setInputFiles(files.toArray(Path[]::new));
            assertThat(page.locator("dialog[aria-label=名册导入] .xr-message")).hasText("新增 0 条，更新 0 条，无变化 5 条，未导入 0 条。");
        }
    }

    @Test // R-ARC-DB, R-ARC-LIST
    void who_calls_by_hand_is_told_what_is_too_large() {
        var zhang = Rest.house(port, "zhang");
        Assertions.assertThat(zhang.upload("/roster", "files", "posts.xlsx", new byte[(int) LARGEST + 1])).satisfies(answer -> {
            Assertions.assertThat(answer.statusCode()).isEqualTo(422);
            Assertions.assertThat(answer.body()).contains("文件『posts.xlsx』超过上限 50 MB（R-ARC-DB）。请分次导入；单个文件过大的，请拆成几个文件分次导入。");
        });
        Assertions.assertThat(zhang.upload("/papers?task=any&kind=MEETING_MINUTES", "file", "minutes.pdf", new byte[(int) LARGEST + 1])).satisfies(answer -> {
            Assertions.assertThat(answer.statusCode()).isEqualTo(422);
            Assertions.assertThat(answer.body()).contains("文件『minutes.pdf』超过上限 50 MB（R-ARC-LIST）。请压缩或拆分后上传。");
        });
        var some = new byte[25 << 20];
        Assertions.assertThat(zhang.upload("/roster", "files", "posts.xlsx", some, some, some).body()).contains("一次上传的文件合计有 75.1 MB，超过上限 60 MB");
        Assertions.assertThat(zhang.upload("/roster", "files", "posts.xlsx", Collections.nCopies(51, new byte[1]).toArray(byte[][]::new)).body())
            .contains("一次上传的文件超过上限 50 个（R-ARC-DB）。请分次导入");
    }

    @Test // R-ARC-DB
    void an_import_that_breaks_is_told_as_broken_and_leaves_no_file(@Autowired ConfigurableApplicationContext house) throws Exception {
        ApplicationListener<ApplicationEvent> breaking = event -> {
            if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof RosterChanged) {
                throw new StackOverflowError("as the virtual machine throws it");
            }
        };
        var content = "code,name,kind,level,parent\nwindow-broken,中断测试局,GOVERNMENT_DEPARTMENT,COUNTY,\n";
        house.addApplicationListener(breaking);
        try {
            var zhang = Rest.house(port, "zhang");
            var id = JSON.readTree(zhang.upload("/roster", "files", "organisations.csv", content.getBytes(StandardCharsets.UTF_8)).body()).path("id").asText();
            var report = Awaitility.await().until(() -> JSON.readTree(zhang.send("GET", "/roster/" + id, null, false).body()), read -> read.path("done").asBoolean());
            Assertions.assertThat(report.path("failure").asText()).startsWith("导入中断，已处理 1 个文件（R-ARC-DB）。");
        } finally {
            house.removeApplicationListener(breaking);
        }
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "roster*")) {
            Assertions.assertThat(folders).noneMatch(folder -> holds(folder.resolve("0"), content));
        }
    }

    private static boolean holds(Path file, String content) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == content.getBytes(StandardCharsets.UTF_8).length && Files.readString(file).equals(content);
        } catch (IOException e) {
            return false; // of another process
        }
    }
}
