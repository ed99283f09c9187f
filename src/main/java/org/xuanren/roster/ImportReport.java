package org.xuanren.roster;

import java.util.ArrayList;
import java.util.List;

/** What an import did, file by file. Bad rows are told with file, line and reason; the good ones stay. */
public final class ImportReport {

    private int added;
    private int unchanged;
    private final List<String> changes = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    void added() {
        added++;
    }

    void unchanged() {
        unchanged++;
    }

    void changed(String what) {
        changes.add(what);
    }

    void refused(String sentence) {
        refused.add(sentence);
    }

    public int addedRows() {
        return added;
    }

    public int unchangedRows() {
        return unchanged;
    }

    /** What was updated, old and new. */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    /** One sentence per row or file that was not taken. */
    public List<String> refusedRows() {
        return List.copyOf(refused);
    }

    /** For the person who imported. */
    public String sentence() {
        return "新增 %d 条，更新 %d 条，无变化 %d 条，未导入 %d 条。".formatted(added, changes.size(), unchanged, refused.size());
    }
}
