package org.xuanren.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an import did so far. Bad rows are told with file, line and reason; the good ones stay. Others may read it while the import
 * goes on.
 */
public final class ImportReport {

    private int files;
    private int filesDone;
    private int rowsRead;
    private int unchanged;
    private final List<String> additions = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    synchronized void expects(int number) {
        files += number;
    }

    synchronized void fileDone() {
        filesDone++;
    }

    synchronized void rowRead() {
        rowsRead++;
    }

    synchronized void added(String what) {
        additions.add(what);
    }

    synchronized void unchanged() {
        unchanged++;
    }

    synchronized void changed(String what) {
        changes.add(what);
    }

    synchronized void refused(String sentence) {
        refused.add(sentence);
    }

    synchronized void noted(String sentence) {
        notes.add(sentence);
    }

    /** Adds what a part of the import did, once it is done: nothing of a part that fails is counted. */
    void part(Consumer<ImportReport> work) {
        var part = new ImportReport();
        work.accept(part);
        synchronized (this) {
            additions.addAll(part.additions);
            unchanged += part.unchanged;
            changes.addAll(part.changes);
            refused.addAll(part.refused);
            notes.addAll(part.notes);
        }
    }

    public synchronized int files() {
        return files;
    }

    public synchronized int filesDone() {
        return filesDone;
    }

    /** Rows of tables so far, those of a file that is still being read included. */
    public synchronized int rowsRead() {
        return rowsRead;
    }

    public synchronized int addedRows() {
        return additions.size();
    }

    public synchronized int unchangedRows() {
        return unchanged;
    }

    /** What was new. */
    public synchronized List<String> additions() {
        return List.copyOf(additions);
    }

    /** What was updated, old and new. */
    public synchronized List<String> changes() {
        return List.copyOf(changes);
    }

    /** One sentence per row or file that was not taken. */
    public synchronized List<String> refusedRows() {
        return List.copyOf(refused);
    }

    /** One sentence per thing that was taken and that somebody should look at. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    /** For the person who imported. */
    public synchronized String sentence() {
        return "新增 %d 条，更新 %d 条，无变化 %d 条，未导入 %d 条。".formatted(additions.size(), changes.size(), unchanged, refused.size());
    }
}
