package org.xuanren.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanren.staff.Names;
import org.xuanren.statute.Legible;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** The cards of the list of tasks, and the tab 历史, talk to this. The engine's rights say which tasks the caller may see. */
@RestController
@RequestMapping("/camunda/api/xuanren")
class OversightEndpoint {

    private final OpenSteps steps;
    private final CaseHistory history;
    private final Outcome outcome;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Names names;

    OversightEndpoint(OpenSteps steps, CaseHistory history, Outcome outcome, TaskService tasks, IdentityService identity, Names names) {
        this.steps = steps;
        this.history = history;
        this.outcome = outcome;
        this.tasks = tasks;
        this.identity = identity;
        this.names = names;
    }

    /** What the cards of a page of tasks say, by task; a task that the caller may not see is missing. */
    @GetMapping("/cards")
    Map<String, Map<String, Object>> cards(@RequestParam List<String> tasks) {
        return steps.seen(tasks, login()).stream().collect(Collectors.toMap(OpenStep::task, this::card));
    }

    private Map<String, Object> card(OpenStep step) {
        var card = new LinkedHashMap<String, Object>();
        card.put("number", step.caseNumber());
        card.put("title", step.title());
        card.put("sort", step.sort());
        card.put("candidate", step.name());
        card.put("assignee", step.claimedBy());
        card.put("sentBack", step.sentBack());
        card.put("barred", step.otherSide() == null ? null : "您已办理本案『" + step.otherSide().label() + "』，本步骤须由另一人办理（R-SUP-INTERNAL）");
        card.put("suspension", step.suspension() == null ? null : step.suspension().told(names));
        card.put("since", step.since().toString());
        card.put("days", step.days());
        card.put("due", step.due() == null ? null : step.due().toString());
        card.put("late", step.late());
        return card;
    }

    /** What was done before this task. */
    @GetMapping("/history")
    List<Map<String, Object>> history(@RequestParam String task) {
        return history.before(seen(task), login());
    }

    /** Adds a comment of the caller, and answers with the history. */
    @PostMapping("/history")
    List<Map<String, Object>> comment(@RequestParam String task, @RequestBody Map<String, String> said) {
        var step = seen(task);
        var text = Legible.seen(Objects.requireNonNullElse(said.get("message"), "")).strip();
        if (text.isEmpty()) {
            throw Refusal.of("备注没有内容", RuleId.of("R-LOG-CONTENT"), "请填写备注");
        }
        tasks.createComment(task, null, text);
        return history.before(step, login());
    }

    /** What became of the task that the caller has just done; empty if its case goes on. */
    @GetMapping("/outcome")
    Map<String, Object> outcome(@RequestParam String task) {
        return outcome.of(task, login());
    }

    private String login() {
        return identity.getCurrentAuthentication().getUserId();
    }

    private OpenStep seen(String task) {
        return steps.seen(List.of(task), login()).stream().findFirst()
            .orElseThrow(() -> Refusal.of("没有这项任务，或任务已办结", RuleId.of("R-ACC-MATRIX"), "请刷新任务列表"));
    }
}
