package org.xuanren.roster;

import java.util.Set;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * One file on its way into the roster. Of himself and his close relatives nobody changes anything (R-AVOID-WORK).
 *
 * @param own    ids of the cadre who imports and of his close relatives; empty if he is none
 * @param report what came of the file so far
 * @param whole  the report of all files, which others watch
 */
record FileImport(Set<String> own, ImportReport report, ImportReport whole) {

    private static final RuleId RULE = RuleId.of("R-AVOID-WORK");

    /** To be told before it is done. @param about null if it is nobody's data @throws Refusal if somebody else has to bring it */
    void added(Cadre about, String what) {
        requireApart(about);
        report.added(what);
    }

    /** To be told before it is done. @param about null if it is nobody's data @throws Refusal if somebody else has to bring it */
    void changed(Cadre about, String what) {
        requireApart(about);
        report.changed(what);
    }

    void unchanged() {
        report.unchanged();
    }

    private void requireApart(Cadre about) {
        if (about != null && own.contains(about.id())) {
            throw Refusal.of(about.name() + "是导入人本人或其近亲属，不得由其改动", RULE, "请由组织部其他人员导入");
        }
    }
}
