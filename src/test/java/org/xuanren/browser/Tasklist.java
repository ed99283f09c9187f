package org.xuanren.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Tasklist as somebody in the office uses it: one window, one person at a time. */
public final class Tasklist implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("XUANREN_CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");
    /** Milliseconds; a first page on a busy machine takes more than fifteen seconds. */
    private static final double PATIENCE = 60_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private String zone = "Asia/Shanghai";
    private BrowserContext session;
    private Page page;
    /** What the browser complained about since the login. */
    private final List<String> troubles = new ArrayList<>();
    private JsonNode form;

    /** @param address of the server, for example {@code http://localhost:8080} */
    public static Tasklist at(String address) {
        return new Tasklist(address);
    }

    private Tasklist(String address) {
        this.address = address;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    }

    /** Where the computer of the next to log in stands, for example {@code America/New_York}. */
    public Tasklist in(String zone) {
        this.zone = zone;
        return this;
    }

    /** Whoever was logged in before is gone, with cookies and all that the browser remembered. */
    public Tasklist login(String user, String password) {
        login(user, password, "tasklist");
        shows(".task-filters");
        return this;
    }

    /** The same in another web app, for whoever has no tasks. */
    public void login(String user, String password, String app) {
        if (session != null) {
            session.close();
        }
        session = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN").setTimezoneId(zone));
        page = session.newPage();
        page.setDefaultTimeout(PATIENCE);
        troubles.clear();
        page.onPageError(troubles::add);
        page.onRequestFailed(request -> troubles.add(request.url() + ": " + request.failure()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(response.url() + ": " + response.status());
            }
        });
        page.navigate(address + "/camunda/app/" + app + "/default/");
        var name = page.locator("[ng-model=username]");
        var secret = page.locator("[ng-model=password]");
        for (int i = 0; i < 10 && !(name.inputValue().equals(user) && secret.inputValue().equals(password)); i++) { // the page takes the focus once
            name.fill(user);
            secret.fill(password);
        }
        page.locator("form.form-signin button[type=submit], button[type=submit]").first().click();
        secret.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Waits for it. @throws AssertionError that tells what the page shows instead */
    public void shows(String selector) {
        try {
            page.locator(selector).waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError("没有 " + selector + "，" + screenshot("missing") + "，" + page.url() + "，页面：" + page.locator("body").innerText() + "，" + String.join("\n", troubles), e);
        }
    }

    /** Fills the start form of the process with this label and starts it. */
    public Tasklist startProcess(String label, Map<String, ?> values) {
        button("启动流程").click();
        page.locator(".modal-dialog").getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
        form = page.locator(".modal-dialog .fjs-container").isVisible() || appears(".modal-dialog .fjs-container")
            ? rest("/process-definition/" + rest("/process-definition?latestVersion=true&name=" + encoded(label)).get(0).get("id").asText()
                + "/deployed-start-form")
            : null;
        if (form != null) {
            fill(values);
        }
        page.locator(".modal-footer .btn-primary").click();
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Opens the task with this label in this case (business key) and waits for its form. */
    public Tasklist openTask(String label, String caseNumber) {
        var query = "/task?name=" + encoded(label) + "&processInstanceBusinessKey=" + encoded(caseNumber);
        var tasks = rest(query);
        for (int i = 0; tasks.isEmpty() && i < 20; i++) {
            page.waitForTimeout(250);
            tasks = rest(query);
        }
        if (tasks.isEmpty()) {
            throw new AssertionError("没有任务“" + label + "”（" + caseNumber + "）");
        }
        return open(tasks.get(0).get("id").asText());
    }

    /** Opens the task with this id and waits for its form. */
    public Tasklist open(String task) {
        form = rest("/task/" + task + "/deployed-form");
        page.navigate(address + "/camunda/app/tasklist/default/#/?task=" + task);
        page.locator(".task-details, [cam-tasklist-task]").first().waitFor();
        page.locator("[cam-tasklist-form] .fjs-container .fjs-form-field").first().waitFor();
        return this;
    }

    /** Takes the open task; does nothing if it is already mine. */
    public Tasklist claim() {
        var claim = page.locator("[cam-tasklist-task-meta]").getByText("认领", new Locator.GetByTextOptions().setExact(true));
        if (claim.isVisible()) {
            claim.click();
        }
        page.waitForFunction("() => !document.querySelector('[cam-tasklist-form] .disabled-form')");
        return this;
    }

    /**
     * Fills fields by their keys. Text, number: as is; select, radio: the option's label; checklist, taglist: list of labels;
     * checkbox: Boolean; date: {@code 2026-11-30}; date and time: {@code 2026-11-30 14:30}; dynamic list: list of maps (rows
     * are added or removed where the form allows it, an absent key is left alone); group: map.
     */
    public Tasklist fill(Map<String, ?> values) {
        new FormFields(page, form).fill(values);
        return this;
    }

    /** Presses 办结 and expects to be let through. */
    public Tasklist complete() {
        var error = pressComplete();
        if (!error.isEmpty()) {
            throw new AssertionError("未能办结：" + error);
        }
        return this;
    }

    /** Presses 办结 and expects a refusal. @return what the user reads */
    public String refused() {
        var error = pressComplete();
        if (error.isEmpty()) {
            throw new AssertionError("本应被拒绝，却已办结");
        }
        return error;
    }

    private String pressComplete() {
        closeMessages();
        page.locator(".form-actions .btn-primary").click(); // the word may be a heading of the form as well
        page.waitForFunction("() => !location.hash.includes('task=') || document.querySelector('.page-notifications .alert-danger')");
        return error();
    }

    /** Closes what is still shown; a message may go by itself meanwhile. */
    private void closeMessages() {
        page.evaluate("() => document.querySelectorAll('.page-notifications .alert .close').forEach(close => close.click())");
        page.locator(".page-notifications .alert-danger").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** @return the red message that is shown, with its lines; empty if there is none */
    public String error() {
        var alert = page.locator(".page-notifications .alert-danger .message");
        return alert.count() == 0 ? "" : alert.first().innerText().strip();
    }

    /** @return what stands in the form or start form, as the user reads it */
    public String formText() {
        return page.locator(".fjs-container").first().innerText();
    }

    /** Opens a tab of the task: 表单, 材料, 历史, … */
    public Tasklist tab(String label) {
        page.locator(".nav-tabs").getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
        return this;
    }

    /** Saves {@code target/screenshots/<name>.png}, the whole form in view. */
    public Path screenshot(String name) {
        var file = Path.of("target", "screenshots", name + ".png");
        var size = page.viewportSize();
        var height = (Integer) page.evaluate("() => { const c = document.querySelector('.task-details .content, .column-right .content');"
            + " return c ? Math.min(Math.max(900, c.scrollHeight + 160), 8000) : 900 }");
        page.setViewportSize(size.width, height);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        page.setViewportSize(size.width, size.height);
        return file;
    }

    /** For what this class has no word for. */
    public Page page() {
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private Locator button(String label) {
        return page.getByText(label, new Page.GetByTextOptions().setExact(true)).first();
    }

    private boolean appears(String selector) {
        try {
            page.locator(selector).waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            return true;
        } catch (TimeoutError none) {
            return false;
        }
    }

    private JsonNode rest(String path) {
        var text = (String) page.evaluate("async path => (await fetch('/camunda/api/engine/engine/default' + path)).text()", path);
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path + ": " + text, e);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
