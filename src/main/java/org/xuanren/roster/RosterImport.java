package org.xuanren.roster;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.xuanren.record.AttemptBound;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Digest;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Brings organisations, posts, cadres and who belongs where into the roster, each file in a transaction of its own, together with an
 * entry in the record that says who brought what (R-LOG-CONTENT). Importing twice changes nothing, and nobody is overwritten silently.
 */
@Service
public class RosterImport {

    static final RuleId RULE = RuleId.of("R-ARC-DB");
    private static final String FORM = ".lrmx";
    /** Tables and forms in the order in which they build on each other. */
    private static final List<String> ORDER = List.of("organisations", "posts", FORM, "cadre-details", "holdings", "memberships");
    private static final String KNOWN = ".lrmx 或 " + String.join("、", ORDER.stream().filter(kind -> !kind.equals(FORM)).toList())
        + "（.csv、.xlsx）";

    private static final int MOST_LINES = 5_000;
    private static final String PLACE = "roster";

    private final TransactionOperations transaction;
    private final RosterRows rows;
    private final RosterForms forms;
    private final CadreReader cadres;
    private final CaseRecord record;
    private final AttemptBound bound;
    private final RosterMemory memory;
    private final ApplicationEventPublisher events;

    RosterImport(TransactionOperations transaction, RosterRows rows, RosterForms forms, CadreReader cadres, CaseRecord record,
            AttemptBound bound, RosterMemory memory, ApplicationEventPublisher events) {
        this.memory = memory;
        this.events = events;
        this.transaction = transaction;
        this.cadres = cadres;
        this.record = record;
        this.bound = bound;
        this.rows = rows;
        this.forms = forms;
    }

    /**
     * Imports files, whatever order they come in.
     *
     * @param by     the login of who imports, or how the record is to call him who has none
     * @param report others may watch it meanwhile
     */
    public void importAll(List<? extends Resource> files, String by, ImportReport report) {
        report.expects(files.size());
        files.stream().filter(file -> kind(file).isEmpty()).forEach(file -> {
            report.refused(Refusal.sentence("文件 " + file.getFilename() + "：不认识的文件", RULE, "请导入 " + KNOWN));
            report.fileDone();
        });
        for (var kind : ORDER) {
            files.stream().filter(file -> kind(file).equals(kind)).forEach(file -> {
                importFile(kind, file, by, report);
                report.fileDone();
            });
        }
        if (report.addedRows() > 0 || !report.changes().isEmpty()) {
            events.publishEvent(new RosterChanged());
        }
    }

    private void importFile(String kind, Resource file, String by, ImportReport report) {
        var name = file.getFilename();
        try {
            if (file.contentLength() == 0) {
                report.refused(Refusal.sentence("文件 " + name + "：是空文件", RULE, "请重新保存或导出后导入"));
                return;
            }
            report.part(part -> transaction.executeWithoutResult(status -> {
                rows.holdRoster();
                var imported = new FileImport(by, own(by), part, report, new ArrayList<>(), new HashMap<>());
                try (var in = new Digest.Heard(file.getInputStream())) {
                    take(kind, file, CloseShieldInputStream.wrap(in), imported);
                    status.flush(); // the roster is read past the persistence context
                    memory.renew();
                    log(name, in, imported);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (Refusal busy) {
            report.refused("文件 " + name + "：" + busy.getMessage());
        } catch (IOException | UncheckedIOException e) {
            report.refused(Refusal.sentence("文件 " + name + "：读不出来", RULE, "请检查文件后重新导入"));
        } catch (DataAccessException | PersistenceException | TransactionException e) { // what the checks before it have missed: the transaction of this file is rolled back
            report.refused(Refusal.sentence("文件 " + name + "：数据库未接受其中的内容，整个文件未导入", RULE, "请核对是否与名册中已有内容重复"));
        }
    }

    private void take(String kind, Resource file, InputStream in, FileImport imported) throws IOException {
        if (kind.equals(FORM)) {
            forms.take(file.getFilename(), in, imported);
        } else {
            table(kind, file, in, imported);
        }
    }

    private List<Cadre> own(String by) {
        return cadres.byAccount(by).map(cadre -> Stream.concat(Stream.of(cadre), cadres.relativesOf(cadre.id()).stream()).toList()).orElse(List.of());
    }

    /** In the transaction of the file: both are there or neither is. */
    private void log(String name, Digest.Heard read, FileImport imported) throws IOException {
        var shown = name.length() > TableRow.NAME ? name.substring(0, TableRow.NAME) : name;
        var part = imported.report();
        if (!part.additions().isEmpty() || !part.changes().isEmpty()) {
            record.append(HouseChain.SYSTEM, NewEntry.by(imported.by(), EntryKind.IMPORTED, PLACE, Map.of("file", shown,
                "sha256", read.digest().hex(), "added", most(part.additions()), "changed", most(part.changes()))));
        }
        if (!imported.tried().isEmpty()) {
            var attempt = NewEntry.by(imported.by(), EntryKind.ATTEMPT_REFUSED, PLACE, Map.of("operation", "名册导入", "file", shown,
                "reason", String.join("；", most(imported.tried()))));
            bound.admit(HouseChain.SYSTEM.id(), attempt).forEach(entry -> record.append(HouseChain.SYSTEM, entry));
        }
    }

    /** What one entry can hold; the rest is in the file, whose hash stands beside it. */
    private static List<String> most(List<String> lines) {
        return lines.size() <= MOST_LINES ? lines
            : Stream.concat(lines.stream().limit(MOST_LINES), Stream.of("另有 " + (lines.size() - MOST_LINES) + " 条，见文件")).toList();
    }

    private void table(String kind, Resource file, InputStream in, FileImport imported) {
        var waiting = new ArrayList<TableRow>();
        try {
            Tables.read(kind, file, in, row -> {
                imported.whole().rowRead();
                if (!settled(file, row, imported)) {
                    waiting.add(row);
                }
            });
        } catch (Refusal e) {
            e.sentences().forEach(imported.report()::refused);
        } catch (DataAccessException | PersistenceException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // whatever the libraries throw at a broken file: a heading, a quote that never ends
            imported.report().refused(Refusal.sentence("文件 " + file.getFilename() + "：不是有效的表格，或表头有重复、空白的列", RULE, "请改正后重新导入"));
        }
        settle(waiting, file, imported);
        var parents = RosterRows.parents(waiting);
        waiting.forEach(row -> refused(file, row, rows.unplaced(row, parents), imported));
    }

    /** What stands above a row may come after it, and may stand below it until another row is taken. */
    private void settle(List<TableRow> waiting, Resource file, FileImport imported) {
        var parents = RosterRows.parents(waiting);
        waiting.sort(Comparator.comparingInt(row -> RosterRows.waitingAbove(row, parents)));
        for (int again = 0; again < RosterRows.MOST_LEVELS && waiting.removeIf(row -> settled(file, row, imported)); again++) {
            continue;
        }
        waiting.sort(Comparator.comparingLong(TableRow::line));
    }

    /** @return false if the row has to wait for others */
    private boolean settled(Resource file, TableRow row, FileImport imported) {
        try {
            return rows.take(row, imported);
        } catch (Refusal e) {
            refused(file, row, e, imported);
        } catch (IllegalArgumentException e) {
            refused(file, row, Refusal.of(e.getMessage(), RULE, "请改正该行后重新导入"), imported);
        }
        return true;
    }

    private static void refused(Resource file, TableRow row, Refusal refusal, FileImport imported) {
        refusal.sentences().forEach(sentence -> imported.report().refused("文件 %s 第 %d 行：%s".formatted(file.getFilename(), row.line(), sentence)));
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
