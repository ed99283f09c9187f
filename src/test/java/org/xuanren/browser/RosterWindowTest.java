package org.xuanren.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.attack.Rest;
import org.xuanren.roster.Roster;
import org.xuanren.scenario.Story;

/** The organization department brings files into the roster, in the real Tasklist. */
@Story
class RosterWindowTest {

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
        files.add(Files.writeString(folder.resolve("Organisations.csv"), "code,name,kind,level,parent\n"
            + "window-bureau,窗口测试局,GOVERNMENT_DEPARTMENT,COUNTY,\nwindow-bad,,GOVERNMENT,COUNTY,\n"));
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            tasklist.login("wu", "wu-demo");
            assertThat(tasklist.page().locator(".xr-open-cases, .xr-open-roster")).hasCount(0);
            Assertions.assertThat(Rest.house(port, "wu").send("GET", "/roster", null, false).statusCode()).isEqualTo(403);
            tasklist.login("zhang", "zhang-demo");
            tasklist.page().locator(".xr-open-roster").click();
            var window = tasklist.page().locator("dialog[aria-label=名册导入]");
            window.locator("input[type=file]").setInputFiles(files.toArray(Path[]::new));
            assertThat(window.locator(".xr-message")).hasText("新增 1 条，更新 0 条，无变化 0 条，未导入 45 条。");
            assertThat(window.locator(".xr-report li")).hasCount(MORE_THAN_ONE_REQUEST_TAKES);
            assertThat(window.locator(".xr-report li").first()).containsText("文件 Organisations.csv 第 3 行：机构名称（name）为空（R-ARC-DB）。请改正该行后重新导入。");
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
}
