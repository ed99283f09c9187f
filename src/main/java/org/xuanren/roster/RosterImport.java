package org.xuanren.roster;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Brings organisations, posts, cadres and who belongs where into the roster, each file in a transaction of its own. Importing
 * twice changes nothing, and nobody is overwritten silently.
 */
@Service
public class RosterImport {

    static final RuleId RULE = RuleId.of("R-ARC-DB");
    private static final String FORM = ".lrmx";
    /** Tables and forms in the order in which they build on each other. */
    private static final List<String> ORDER = List.of("organisations", "posts", FORM, "cadre-details", "holdings", "memberships");
    private static final String KNOWN = ".lrmx 或 " + String.join("、", ORDER.stream().filter(kind -> !kind.equals(FORM)).toList())
        + "（.csv、.xlsx）";

    private final TransactionOperations transaction;
    private final RosterRows rows;
    private final RosterForms forms;

    RosterImport(TransactionOperations transaction, RosterRows rows, RosterForms forms) {
        this.transaction = transaction;
        this.rows = rows;
        this.forms = forms;
    }

    /** Imports files, whatever order they come in. */
    public ImportReport importAll(List<? extends Resource> files) {
        var report = new ImportReport();
        importAll(files, report);
        return report;
    }

    /** The same, into a report that others may watch meanwhile. */
    public void importAll(List<? extends Resource> files, ImportReport report) {
        report.expects(files.size());
        files.stream().filter(file -> kind(file).isEmpty()).forEach(file -> {
            report.refused(Refusal.sentence("文件 " + file.getFilename() + "：不认识的文件", RULE, "请导入 " + KNOWN));
            report.fileDone();
        });
        for (var kind : ORDER) {
            files.stream().filter(file -> kind(file).equals(kind)).forEach(file -> {
                importFile(kind, file, report);
                report.fileDone();
            });
        }
    }

    private void importFile(String kind, Resource file, ImportReport report) {
        var name = file.getFilename();
        try {
            report.part(part -> transaction.executeWithoutResult(status -> {
                try (var in = file.getInputStream()) {
                    if (kind.equals(FORM)) {
                        forms.take(name, in, part);
                    } else {
                        table(kind, name, in, part);
                    }
                } catch (IOException e) {
                    part.refused(Refusal.sentence("文件 " + name + "：读不出来", RULE, "请检查文件后重新导入"));
                }
                status.flush(); // the roster is read past the persistence context
            }));
        } catch (DataAccessException | PersistenceException | TransactionException e) { // what the checks before it have missed: the transaction of this file is rolled back
            report.refused(Refusal.sentence("文件 " + name + "：数据库未接受其中的内容，整个文件未导入", RULE, "请核对是否与名册中已有内容重复"));
        }
    }

    private void table(String kind, String name, InputStream in, ImportReport report) {
        try {
            Tables.read(lower(name), in, row -> {
                try {
                    rows.take(kind, row, report);
                } catch (DateTimeParseException e) {
                    refused(name, row, "日期“" + e.getParsedString() + "”不可能", report);
                } catch (IndexOutOfBoundsException e) {
                    refused(name, row, "以“/”或“:”分隔的内容不全", report);
                } catch (IllegalArgumentException e) {
                    refused(name, row, e.getMessage(), report);
                }
            });
        } catch (DataAccessException | PersistenceException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // whatever the libraries throw at a broken file: a heading, a quote that never ends
            report.refused(Refusal.sentence("文件 " + name + "：不是有效的表格，或表头有重复、空白的列", RULE, "请改正后重新导入"));
        }
    }

    private static void refused(String name, TableRow row, String what, ImportReport report) {
        report.refused(Refusal.sentence("文件 %s 第 %d 行：%s".formatted(name, row.line(), what), RULE, "请改正该行后重新导入"));
    }

    /** Which of the known kinds a file is, by its name; empty if none. */
    private static String kind(Resource file) {
        var name = lower(Objects.requireNonNull(file.getFilename()));
        name = name.substring(name.lastIndexOf('/') + 1);
        if (name.endsWith(FORM)) {
            return FORM;
        }
        var dot = name.lastIndexOf('.');
        var table = dot < 0 || !Tables.SUFFIXES.contains(name.substring(dot)) ? "" : name.substring(0, dot);
        return ORDER.contains(table) ? table : "";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
