package org.xuanren.tasklist;

import static org.xuanren.tasklist.Mend.once;

import java.util.List;

/** Chinese names: no blank after the surname, which stands first. */
final class NameMends {

    static final String WELCOME_SCRIPT = "app/welcome/camunda-welcome-bootstrap.js";
    static final String ADMIN_SCRIPT = "app/admin/camunda-admin-bootstrap.js";

    static final List<Mend> TASKLIST = List.of(
        once("t.firstName+\" \"+t.lastName", "t.firstName+t.lastName"),
        once("(t.firstName||\"\")+\" \"+(t.lastName||\"\")", "(t.firstName||\"\")+(t.lastName||\"\")"),
        once("{{ assignee.firstName }} {{ assignee.lastName }}", "{{ assignee.firstName }}{{ assignee.lastName }}"));

    static final List<Mend> COCKPIT = List.of(
        once("t.firstName+\" \"+t.lastName:e", "t.firstName+t.lastName:e"),
        once("t.firstName+\" \"+t.lastName:n.data", "t.firstName+t.lastName:n.data"),
        once("n.firstName+\" \"+n.lastName", "n.firstName+n.lastName"));

    static final List<Mend> WELCOME = List.of(
        once("t.firstName+\" \"+t.lastName", "t.firstName+t.lastName"),
        once("{{ user.firstName }} {{ user.lastName }}", "{{ user.firstName }}{{ user.lastName }}"));

    static final List<Mend> ADMIN = List.of(
        new Mend("n.firstName+\" \"+n.lastName", "n.firstName+n.lastName", 2),
        once("[t.user.firstName,t.user.lastName].filter((function(t){return!!t})).join(\" \")",
            "[t.user.firstName,t.user.lastName].filter((function(t){return!!t})).join(\"\")"),
        once("{{user.firstName}} {{user.lastName}}", "{{user.firstName}}{{user.lastName}}"));

    private NameMends() { }
}
