package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The tab 材料 against a tiny server that speaks its language. */
class PapersTabTest {

    @TempDir
    Path desk;

    @Test
    void papers_are_handed_in_and_refusals_are_read_in_full() throws Exception {
        try (var office = Office.open(Archive.class); var tasklist = Tasklist.at(Office.address(office))) {
            office.getBean(RuntimeService.class).startProcessInstanceByKey("errand", "2026-009");
            tasklist.login("wang", "wang").openTask("核对材料", "2026-009").claim().tab("材料");
            var page = tasklist.page();
            var summary = page.locator(".xr-summary");
            assertThat(text(summary)).isEqualTo("本步骤所需材料 2 项，还缺 2 项。");

            choose(page, "minutes", "会议记录.pdf", "%PDF-1.7");
            assertThat(text(page.locator(".xr-message.xr-good"))).isEqualTo("“会议记录.pdf”已作为『会议记录』提交。");
            assertThat(text(summary)).isEqualTo("本步骤所需材料 2 项，还缺 1 项。");
            assertThat(text(page.locator("[data-kind=minutes] .xr-files"))).contains("会议记录.pdf", "50 MB", "校验码 abc123abc123");

            choose(page, "reports", "表.exe", "x");
            assertThat(text(page.locator(".xr-message.xr-bad"))).isEqualTo("“表.exe”不是可用的格式（.pdf、.jpg）。请转换格式后重新选择。");
            choose(page, "reports", "大.pdf", "x".repeat(200));
            assertThat(text(page.locator(".xr-message.xr-bad"))).startsWith("“大.pdf”有 200 字节，超过上限 100 字节。");
            choose(page, "reports", "坏.pdf", "broken");
            assertThat(text(page.locator(".xr-message.xr-bad", new Page.LocatorOptions().setHasText("第一句")))).isEqualTo("第一句。\n第二句。");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("未发生此类问题")).press("Enter");
            page.locator(".xr-waiver button[type=submit]").click();
            assertThat(page.locator(".xr-waiver input[type=checkbox]").evaluate("sure => sure.validationMessage")).isEqualTo("请先勾选确认。");
            page.locator(".xr-waiver input[type=checkbox]").check();
            tasklist.screenshot("papers");
            page.locator(".xr-waiver button[type=submit]").click();
            assertThat(text(page.locator(".xr-message.xr-good"))).isEqualTo("关于『举报核查材料』的说明已提交。");
            assertThat(text(summary)).isEqualTo("本步骤所需材料 2 项，已齐全。");
            assertThat(text(page.locator("[data-kind=reports] .xr-statement"))).isEqualTo("说明：经核实，本事项未发生『举报核查材料』所涉情形。");
            assertThat(page.locator("[data-kind=reports] a, [data-kind=reports] .xr-hash").count()).as("a statement is no file").isZero();
            assertThat(page.locator(".xr-papers h4").allInnerTexts()).containsExactly("此前各步骤的材料");
            assertThat(page.locator(".xr-earlier tbody tr").allInnerTexts()).satisfiesExactly(
                former -> assertThat(former).contains("综合分析结果", "民主推荐汇总表", "上一轮", "汇总.docx", "12 KB", "页数未知", "王主任", "2026-11-02 17:00"),
                material -> assertThat(material).contains("撰写考察材料", "考察材料", "林致远", "考察材料.pdf", "3 页", "周主任").doesNotContain("上一轮"),
                statement -> assertThat(statement).contains("说明：本案未发生须调查的重要问题").doesNotContain("页"));
            assertThat(page.locator(".xr-earlier a").last().getAttribute("href")).contains("/papers/m/content?task=");
            assertThat(page.locator(".xr-earlier :is(button, input)").count()).as("to be read only").isZero();
            tasklist.screenshot("papers-earlier");
            assertThat(Archive.STATEMENTS).containsExactly("{\"statement\":\"经核实，本事项未发生『举报核查材料』所涉情形。\"}");
        }
    }

    private static String text(Locator locator) {
        locator.first().waitFor();
        return locator.first().innerText();
    }

    private void choose(Page page, String kind, String name, String content) throws Exception {
        page.locator("[data-kind=" + kind + "] input[type=file]").setInputFiles(Files.writeString(desk.resolve(name), content));
    }

    /** Keeps nothing but what the tab has to show; beans only, so that no component scan of the house finds it. */
    static class Archive {

        static final List<String> STATEMENTS = new ArrayList<>();
        private boolean minutes;

        @Bean
        RouterFunction<ServerResponse> papers() {
            var address = "/camunda/api/xuanren/papers";
            return RouterFunctions.route()
                .GET(address, request -> state())
                .POST(address, request -> {
                    var file = request.multipartData().getFirst("file");
                    if (new String(file.getInputStream().readAllBytes()).equals("broken")) {
                        return ServerResponse.unprocessableEntity().body(Map.of("message", "第一句。\n第二句。"));
                    }
                    minutes = true;
                    return state();
                })
                .POST(address + "/waivers", request -> {
                    STATEMENTS.add(request.body(String.class));
                    return state();
                })
                .build();
        }

        private ServerResponse state() {
            var filed = new ArrayList<Map<String, Object>>();
            if (minutes) {
                filed.add(Map.of("id", "1", "kind", "minutes", "label", "会议记录", "fileName", "会议记录.pdf", "size", 50 << 20,
                "pages", 3, "sha256", "abc123".repeat(10), "filedBy", "王主任", "filedAt", "2026-11-23T09:00:00Z"));
            }
            if (!STATEMENTS.isEmpty()) {
                filed.add(Map.of("id", "2", "kind", "reports", "label", "举报核查材料", "statement", "经核实，本事项未发生『举报核查材料』所涉情形。", "size", 0,
                    "filedBy", "王主任", "filedAt", "2026-11-23T09:05:00Z"));
            }
            return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(Map.of(
                "required", List.of(
                    Map.of("kind", "minutes", "label", "会议记录", "rule", "R-DEC-MINUTES", "present", minutes, "waivable", false),
                    Map.of("kind", "reports", "label", "举报核查材料", "rule", "R-PUB-REPORTS", "present", !STATEMENTS.isEmpty(), "waivable", true)),
                "filed", filed, "earlier", List.of(
                    Map.of("id", "s", "label", "民主推荐汇总表", "step", "综合分析结果", "candidate", "", "fileName", "汇总.docx", "size", 12_000,
                        "sha256", "abc123".repeat(10), "filedBy", "王主任", "filedAt", "2026-11-02T09:00:00Z", "former", true),
                    Map.of("id", "m", "label", "考察材料", "step", "撰写考察材料", "candidate", "林致远", "fileName", "考察材料.pdf", "size", 2 << 20,
                        "pages", 3, "sha256", "def456".repeat(10), "filedBy", "周主任", "filedAt", "2026-11-12T09:00:00Z"),
                    Map.of("id", "q", "label", "重要问题的调查情况及结论", "step", "听取考察汇报", "candidate", "林致远",
                        "statement", "本案未发生须调查的重要问题", "size", 0, "filedBy", "张文清", "filedAt", "2026-11-13T09:00:00Z")),
                "maxBytes", 100, "accept", List.of(".pdf", ".jpg")));
        }
    }
}
