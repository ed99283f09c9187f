package org.xuanren.tasklist;

import java.util.List;
import java.util.stream.Stream;

/** Corrections of Cockpit. */
final class CockpitMends {

    static final String SCRIPT = "app/cockpit/camunda-cockpit-bootstrap.js";

    /** Variables are read: the guard refuses whatever would change or delete one, so there is no column with buttons for it. */
    private static final Mend VARIABLES_ARE_READ = new Mend("ng-if=\"editable.length\"", "ng-if=\"false\"", 2);

    /** A case is called by its number, and by its post for whoever may see the list of cases ({@code scripts/title.js}), not by an id of the engine. */
    private static final List<Mend> NUMBER_AND_POST = List.of(
        Mend.once("label:n.name||n.key||n.id,href:\"#/process-instance/\"", "label:n.businessKey||n.id,href:\"#/process-instance/\""),
        Mend.once("v.breadcrumbsClear().breadcrumbsAdd(a),v.titleSet([e.processDefinition.name||e.processDefinition.id,", """
            v.breadcrumbsClear().breadcrumbsAdd(a),n.businessKey&&window.xuanrenTitle(n.businessKey).then((function(x){x&&!e.$$destroyed&&e.$apply((function(){\
            a[a.length-1].label=n.businessKey+"　"+x;v.titleSet(a[a.length-1].label)}))})),v.titleSet([n.businessKey||n.id,e.processDefinition.name||e.processDefinition.id,"""));

    /** Nobody may read the tasks of all, so a page or a tab of tasks could only count wrongly and complain; the list of cases tells who has what. */
    private static final List<Mend> NO_TASKS = List.of(
        Mend.once("return a(),t.getProviders(\"view\",e)",
            "return a(),t.getProviders(\"view\",e).filter((function(x){return\"tasks\"!==x.id&&\"user-tasks-tab\"!==x.id}))"),
        Mend.once("e.when(\"/tasks\",{template:i,controller:a,authentication:\"required\",reloadOnSearch:!1})",
            "e.when(\"/tasks\",{redirectTo:\"/dashboard\"})"));

    /** Written as everywhere else: 2026-11-30 09:00. */
    private static final Mend ONE_WAY_TO_WRITE_TIMES = Mend.once("normal:\"YYYY-MM-DD[T]HH:mm:ss\"", "normal:\"YYYY-MM-DD HH:mm\"");

    static final List<Mend> ALL = Stream.of(NameMends.COCKPIT, NUMBER_AND_POST, NO_TASKS,
        List.of(VARIABLES_ARE_READ, ONE_WAY_TO_WRITE_TIMES), DiagramMends.ALL).flatMap(List::stream).toList();

    private CockpitMends() { }
}
