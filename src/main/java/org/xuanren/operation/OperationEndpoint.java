package org.xuanren.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xuanren.record.HouseChain;
import org.xuanren.staff.Names;
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
    private final Names names;

    OperationEndpoint(CaseBoard board, CaseOperations operations, RecordReading reading, IdentityService identity, Names names) {
        this.board = board;
        this.operations = operations;
        this.reading = reading;
        this.identity = identity;
        this.names = names;
    }

    /** @param number of one case, running or over; without it all that are running */
    @GetMapping
    Map<String, Object> cases(@RequestParam(required = false) String number) {
        var login = login();
        var groups = requireOneOf(READERS, login);
        var view = new LinkedHashMap<String, Object>();
        view.put("audits", AUDITORS.stream().anyMatch(groups::contains));
        view.put("house", groups.contains(Group.AUDIT_ADMINISTRATOR) ? board.houseChains() : List.of());
        view.put("cases", number == null ? board.cases(login, groups) : board.one(number.strip(), login, groups));
        return view;
    }

    /** What the organization department waits for, and what keeps anybody from a task of his. */
    @GetMapping("/waiting")
    List<Map<String, Object>> waiting() {
        var login = login();
        return board.waiting(login, operations.groups(login));
    }

    @PostMapping("/{number}/{act}")
    Map<String, Object> perform(@PathVariable String number, @PathVariable String act, @RequestBody Map<String, String> body) {
        operations.perform(Act.find(act).orElseThrow(() -> Deed.refusal("没有『" + act + "』这项处置", "请从『案件处置』中选择")), number,
            body.get("candidate"), body.get("reason"), login());
        return cases(null);
    }

    /** A POST, since the reading itself is written to the record. The page before an earlier one begins {@code before} its first entry. */
    @PostMapping("/{number}/record")
    Map<String, Object> record(@PathVariable String number, @RequestBody Map<String, String> body) {
        var login = login();
        requireOneOf(HouseChain.find(number).isPresent() ? Set.of(Group.AUDIT_ADMINISTRATOR) : AUDITORS, login);
        return reading.read(number, login, CaseOperations.requireReason("查阅记实", body.get("reason")), before(body.get("before")));
    }

    private static long before(String place) {
        try {
            return place == null ? Long.MAX_VALUE : Long.parseLong(place);
        } catch (NumberFormatException e) {
            throw Deed.refusal("“" + place + "”不是记实的序号", "请从『查阅记实』中翻阅");
        }
    }

    private Set<Group> requireOneOf(Set<Group> some, String login) {
        var groups = operations.groups(login);
        if (some.stream().noneMatch(groups::contains)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, Refusal.sentence(names.of(login) + "不在可查阅本项内容的人员之中",
                RuleId.of("R-ACC-MATRIX"), "请由有权人员办理"));
        }
        return groups;
    }

    private String login() {
        return identity.getCurrentAuthentication().getUserId();
    }
}
