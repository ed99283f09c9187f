package org.xuanren.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xuanren.record.RecordRefusal;
import org.xuanren.statute.Group;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** The window 案件处置 of Tasklist talks to this. Whoever calls is known from the web app's login. */
@RestController
@RequestMapping("/camunda/api/xuanren/cases")
class OperationEndpoint {

    private static final Set<Group> AUDITORS = Set.of(Group.CADRE_SUPERVISION, Group.AUDIT_ADMINISTRATOR);
    private static final Set<Group> READERS = Set.of(Group.ORGANIZATION_DEPARTMENT, Group.PARTY_COMMITTEE, Group.CADRE_SUPERVISION,
        Group.AUDIT_ADMINISTRATOR);

    private final CaseBoard board;
    private final CaseOperations operations;
    private final RecordReading reading;
    private final IdentityService identity;

    OperationEndpoint(CaseBoard board, CaseOperations operations, RecordReading reading, IdentityService identity) {
        this.board = board;
        this.operations = operations;
        this.reading = reading;
        this.identity = identity;
    }

    @GetMapping
    Map<String, Object> cases() {
        var login = login();
        var groups = requireOneOf(READERS, login);
        var view = new LinkedHashMap<String, Object>();
        view.put("audits", AUDITORS.stream().anyMatch(groups::contains));
        view.put("cases", board.cases(login, groups));
        return view;
    }

    @PostMapping("/{number}/{act}")
    Map<String, Object> perform(@PathVariable String number, @PathVariable String act, @RequestBody Map<String, String> body) {
        operations.perform(Act.find(act).orElseThrow(() -> Deed.refusal("没有『" + act + "』这项处置", "请从『案件处置』中选择")), number,
            body.get("reason"), login());
        return cases();
    }

    /** A POST, since the reading itself is written to the record. */
    @PostMapping("/{number}/record")
    Map<String, Object> record(@PathVariable String number, @RequestBody Map<String, String> body) {
        var login = login();
        requireOneOf(AUDITORS, login);
        return reading.read(number, login, CaseOperations.requireReason("查阅记实", body.get("reason")));
    }

    private Set<Group> requireOneOf(Set<Group> some, String login) {
        var groups = operations.groups(login);
        if (some.stream().noneMatch(groups::contains)) {
            throw new NotForHim(login);
        }
        return groups;
    }

    private String login() {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new NotLoggedIn();
        }
        return authentication.getUserId();
    }

    private static final class NotLoggedIn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class NotForHim extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotForHim(String login) {
            super(Refusal.sentence(login + " 不在可查阅本项内容的人员之中", RuleId.of("R-ACC-MATRIX"), "请由有权人员办理"));
        }
    }

    @ExceptionHandler(NotLoggedIn.class)
    ResponseEntity<Map<String, String>> notLoggedIn() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("message", "登录已失效。请重新登录。"));
    }

    @ExceptionHandler(NotForHim.class)
    ResponseEntity<Map<String, String>> notForHim(NotForHim refusal) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("message", refusal.getMessage()));
    }

    @ExceptionHandler({Refusal.class, RecordRefusal.class})
    ResponseEntity<Map<String, String>> refused(RuntimeException refusal) {
        return ResponseEntity.unprocessableEntity().body(Map.of("message", refusal.getMessage()));
    }
}
