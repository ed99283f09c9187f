package org.xuanren.tasklist;

import java.util.List;
import java.util.stream.Stream;

/** Corrections of Cockpit. */
final class CockpitMends {

    static final String SCRIPT = "app/cockpit/camunda-cockpit-bootstrap.js";

    /** Chinese names: no space after the surname, which stands first. */
    private static final List<Mend> SURNAME_FIRST = List.of(
        Mend.once("t.firstName+\" \"+t.lastName:e", "t.firstName+t.lastName:e"),
        Mend.once("t.firstName+\" \"+t.lastName:n.data", "t.firstName+t.lastName:n.data"),
        Mend.once("n.firstName+\" \"+n.lastName", "n.firstName+n.lastName"));

    static final List<Mend> ALL = Stream.of(SURNAME_FIRST, DiagramMends.ALL).flatMap(List::stream).toList();

    private CockpitMends() { }
}
