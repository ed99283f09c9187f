package org.xuanren;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.dossier.OfflineAudit;
import org.xuanren.dossier.Replay;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Checkpoints;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.WorkCalendar;

/** Tells an auditor what holds and what does not: of one case, or of everything that is stored. */
final class Audit {

    private static final int PROGRESS = 1_000;
    private static final String BROKEN = "结论：记实不成立（R-LOG-FILE）。请停止写入，保全数据库和检查点文件，报干部监督机构。";

    private final CaseFiles files;
    private final CaseRecord record;
    private final Checkpoints checkpoints;
    private final Editions editions;
    private final WorkCalendar calendar;
    private final PrintStream out;

    Audit(CaseFiles files, CaseRecord record, Checkpoints checkpoints, Editions editions, WorkCalendar calendar, PrintStream out) {
        this.editions = editions;
        this.calendar = calendar;
        this.files = files;
        this.record = record;
        this.checkpoints = checkpoints;
        this.out = out;
    }

    /** @return 0 if everything holds */
    static int tell(OfflineAudit audit, PrintStream out) {
        out.println("选任案 " + audit.number() + "（导出）");
        audit.notes().forEach(note -> out.println("✓ " + note));
        return audit.faults().isEmpty() ? 0 : broken(audit.faults(), out);
    }

    /** @return 0 if everything holds */
    int one(String number) {
        try {
            var faults = new ArrayList<>(files.audit(number));
            var entries = record.entries(number);
            out.println("选任案 " + number + "：记实 " + entries.size() + " 条");
            faults.addAll(checkpoints.faults());
            if (faults.isEmpty()) {
                faults.addAll(Replay.faults(entries, files.stored(number).file(editions, calendar, LocalDate.MAX)));
            }
            if (faults.isEmpty()) {
                out.println("✓ 每条记录与前一条相连，内容未被改动");
                out.println("✓ 办理内容和材料与记实一致，无缺失、无增补");
                out.println("✓ 逐条复演：次序、依据和结论与记实相同");
                out.println(seen(number));
                entries.stream().reduce((former, latter) -> latter).ifPresent(last ->
                    out.println("最后一条：第 %d 条 %s %s，摘要 %s".formatted(last.seq(), last.kind().label(), last.at(), last.hash())));
                return 0;
            }
            return broken(faults, out);
        } catch (Refusal refusal) {
            out.println(refusal.getMessage());
            return 1;
        }
    }

    /** @return 0 if everything holds */
    int everything() {
        var faults = new ArrayList<>(checkpoints.faults());
        var chain = checkpoints.chain();
        var names = new TreeSet<>(chain.chains());
        names.addAll(record.chains());
        long entries = 0;
        int done = 0;
        for (var name : names) {
            var stored = record.entries(name);
            entries += stored.size();
            files.auditOf(name, stored, chain).forEach(fault -> faults.add(name + "：" + fault));
            if (++done % PROGRESS == 0) {
                out.println("已核对 %d / %d 案".formatted(done, names.size()));
            }
        }
        out.println("共核对 %d 案，记实 %d 条，检查点 %d 个".formatted(names.size(), entries, chain.last() == null ? 0 : chain.last().number()));
        if (faults.isEmpty()) {
            out.println("✓ 全部成立，无改动、缺失、插入、调换、截去");
            return 0;
        }
        return broken(faults, out);
    }

    private String seen(String number) {
        var chain = checkpoints.chain();
        var head = chain.heads().get(number);
        return head == null ? "本案尚无检查点：最新的记录是否被截去，暂不能证明"
            : "✓ 第 %d 号检查点（%s）时的第 %d 条仍在原处，签名成立".formatted(chain.last().number(), chain.last().at(), head.seq());
    }

    private static int broken(List<String> faults, PrintStream out) {
        faults.forEach(fault -> out.println("✗ " + fault));
        out.println(BROKEN);
        return 1;
    }
}
