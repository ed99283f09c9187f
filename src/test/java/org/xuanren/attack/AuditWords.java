package org.xuanren.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xuanren.casefile.Places;
import org.xuanren.record.Checkpoint;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.Entry;

/** What an audit has to say of the edits of a case: which entry or row, its step and who wrote it, its neighbours, which checkpoint vouches for it. */
final class AuditWords {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final String number;
    private final List<Entry> entries;
    private final CheckpointChain seen;
    private final Function<Object, List<String>> papers;
    private final Map<String, Entry> vouching = new HashMap<>();

    /**
     * @param entries of the case as they were before it was edited
     * @param seen    the checkpoints over them
     * @param papers  the ids of those that have a file of that hash
     */
    AuditWords(String number, List<Entry> entries, CheckpointChain seen, Function<Object, List<String>> papers) {
        this.number = number;
        this.entries = entries;
        this.seen = seen;
        this.papers = papers;
        entries.forEach(entry -> {
            var id = ID.matcher(entry.payload());
            if (id.find()) {
                vouching.put(id.group(1), entry);
            }
        });
    }

    /** Which entry vouches for a row, by its id. */
    Map<String, Entry> vouching() {
        return vouching;
    }

    /** What an auditor has to read about a row of which a column was changed; the key stands for the whole row. */
    List<String> named(String table, Map<String, Object> row, String column) {
        if (table.equals("record_entry")) {
            var entry = entries.get(((Number) row.get("seq")).intValue() - 1);
            var gone = column.equals("seq") || column.equals("chain");
            var newest = entry.seq() == entries.size();
            return words("第 %d 条".formatted(entry.seq()), gone ? newest ? "" : "缺失" : "被改动", neighbours((int) entry.seq()), vouched(entry.seq()),
                gone || column.equals("step") ? "" : "『%s』".formatted(label(entry)), gone || column.equals("actor") ? "" : "（" + entry.actor() + "，");
        }
        if (table.equals("record_chain")) {
            return words("第 1 条记实" + written(entries.get(0)), "记实的开始时间", column.equals("chain") ? "不在库中" : "被改动", neighbours(1), vouched(1));
        }
        if (table.equals("selection_case")) {
            return words("本案的登记", "第 1 条记实" + written(entries.get(0)), neighbours(1), vouched(1), column.equals("number") ? "不在库中" : "");
        }
        var ids = table.equals("paper_content") ? papers.apply(row.get("sha256")) : List.of(row.get("id").toString());
        var entry = vouching.get(ids.get(0));
        var place = "第 %d 条记实".formatted(entry.seq());
        if (table.equals("paper_content")) {
            return words(place, written(entry), "的文件已被改动或不在库中", neighbours((int) entry.seq()), vouched(entry.seq()));
        }
        if (column.equals("id") || column.equals("case_number")) {
            return words(place, written(entry), "已不在库中", "编号 " + row.get("id"), neighbours((int) entry.seq()), vouched(entry.seq()));
        }
        return words(place, written(entry), "被改动", neighbours((int) entry.seq()), vouched(entry.seq()), switch (column) {
            case "step" -> table.equals("paper") ? "" : "步骤";
            case "candidate" -> table.equals("paper") ? "" : "人选";
            case "actor" -> table.equals("paper") ? "" : "办理人";
            case "payload" -> "内容";
            default -> "";
        });
    }

    List<String> cut(int left) {
        return words("第 %d 条至第 %d 条记录被截去".formatted(left + 1, entries.size()), "第 %d 号检查点".formatted(vouchingFor(entries.size()).number()),
            left == 0 ? "其前没有记录" : "前一条为第 %d 条%s".formatted(left, written(entries.get(left - 1))));
    }

    static List<String> words(String... words) {
        return List.of(words);
    }

    /** Kind, step, who. */
    static String written(Entry entry) {
        return "%s『%s』（%s，".formatted(entry.kind().label(), label(entry), entry.actor());
    }

    private static String label(Entry entry) {
        return Places.label(entry.step());
    }

    /** The one before, as the sentence says it. */
    String neighbours(int seq) {
        return seq == 1 ? "其前没有记录" : "前一条为第 %d 条%s".formatted(seq - 1, written(entries.get(seq - 2)));
    }

    String vouched(long seq) {
        return "自第 %d 号检查点".formatted(vouchingFor(Math.min(seq, entries.size())).number());
    }

    String holding(int place) {
        var before = seen.vouching(number, 1).orElseThrow().number();
        var first = vouchingFor(place).number();
        return first == before ? "" : "仍相符";
    }

    private Checkpoint vouchingFor(long seq) {
        return seen.vouching(number, seq).orElseThrow();
    }
}
