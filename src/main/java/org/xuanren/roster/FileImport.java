package org.xuanren.roster;

import java.util.List;
import java.util.Map;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * One file on its way into the roster. Of himself and his close relatives nobody changes anything (R-AVOID-WORK), nor does he bring
 * somebody of the same name, or say whose his own login is.
 *
 * @param by     login of who imports
 * @param own    the cadre who imports and his close relatives; empty if he is none
 * @param report what came of the file so far
 * @param whole  the report of all files, which others watch
 * @param tried  what he may not, as the record will say
 * @param lines  by code, on which line the file says what that is
 */
record FileImport(String by, List<Cadre> own, ImportReport report, ImportReport whole, List<String> tried, Map<String, Long> lines) {

    private static final RuleId RULE = RuleId.of("R-AVOID-WORK");
    private static final String OTHERS = "请由组织部其他人员导入";

    /** To be told before it is done. @param about null if it is nobody's data @throws Refusal if somebody else has to bring it */
    void added(Cadre about, String what) {
        requireApart(about);
        report.added(what);
    }

    /** A cadre who is not in the roster yet; to be told before it is done. @throws Refusal if somebody else has to bring him */
    void added(String name, String what) {
        if (own.stream().anyMatch(one -> one.name().equals(name))) {
            throw refusal(name + "与导入人本人或其近亲属同名，身份证号不同", "请核对身份，" + OTHERS);
        }
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

    /** A row may be taken more than once, as it may have to wait. @throws IllegalArgumentException if another row of the file is about the same */
    void requireOnce(String code, TableRow row) {
        var line = lines.putIfAbsent(code, row.line());
        if (line != null && line != row.line()) {
            throw new IllegalArgumentException("%s“%s”与第 %d 行重复".formatted(row.called("code"), code, line));
        }
    }

    /** @throws Refusal if a login is that of who imports: whose it is decides who is recused */
    void requireOthers(String account) {
        if (by.equals(account)) {
            throw refusal("账号 " + account + " 是导入人本人的账号，不得由其登记", OTHERS);
        }
    }

    private void requireApart(Cadre about) {
        if (about != null && own.stream().anyMatch(one -> one.id().equals(about.id()))) {
            throw refusal(about.name() + "是导入人本人或其近亲属，不得由其改动", OTHERS);
        }
    }

    private Refusal refusal(String fact, String remedy) {
        tried.add(fact);
        return Refusal.of(fact, RULE, remedy);
    }
}
