package org.xuanren;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.xuanren.casefile.Besides;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.PaperContents;
import org.xuanren.casefile.Stored;
import org.xuanren.dossier.OfflineAudit;
import org.xuanren.dossier.Replay;
import org.xuanren.guard.DiagramRecord;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Chains;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Entry;
import org.xuanren.record.Moments;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.WorkCalendar;

/** Tells an auditor what holds and what does not: of one case, or of everything that is stored. */
final class Audit {

    /** Chains that are read together. */
    private static final int TOGETHER = 100;
    private static final int BAR = 20;
    private static final String BROKEN = "结论：记实不成立（R-LOG-FILE）。请停止写入，保全数据库和检查点文件，报干部监督机构。";

    private final CaseFiles files;
    private final PaperContents contents;
    private final DiagramRecord diagrams;
    private final CaseRecord record;
    private final Checkpoints checkpoints;
    private final Editions editions;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final Optional<KeptCheckpoints> kept;
    private final PrintStream out;

    /** @param elsewhere a file of checkpoints that somebody else has kept */
    Audit(ApplicationContext context, Optional<Path> elsewhere, PrintStream out) {
        files = context.getBean(CaseFiles.class);
        contents = context.getBean(PaperContents.class);
        diagrams = context.getBean(DiagramRecord.class);
        record = context.getBean(CaseRecord.class);
        checkpoints = context.getBean(Checkpoints.class);
        editions = context.getBean(Editions.class);
        clock = context.getBean(Clock.class);
        calendar = context.getBean(WorkCalendar.class);
        kept = elsewhere.map(file -> KeptCheckpoints.of(file, checkpoints));
        this.out = out;
    }

    /** Of an export. @return 0 if everything holds and is proven: whoever deletes the proof must not pass a script that looks at nothing else */
    static int tell(OfflineAudit audit, PrintStream out) {
        out.println("选任案 " + audit.number() + "（导出）");
        audit.notes().forEach(note -> out.println("✓ " + note));
        audit.open().forEach(open -> out.println("！" + open));
        return !audit.faults().isEmpty() ? broken(audit.faults(), out) : audit.open().isEmpty() ? 0 : 1;
    }

    /** @return 0 if everything holds */
    int one(String number) {
        try {
            var chain = files.witnesses(); // first: it must not have seen more than is read
            var looked = confirmed(number, files.stored(number), files.besides(number), chain, new ConcurrentHashMap<>(), true);
            var stored = looked.stored();
            var faults = looked.faults();
            var entries = stored.entries();
            out.println("选任案 " + number + "：记实 " + entries.size() + " 条");
            faults.addAll(diagrams.faults());
            faults.addAll(checkpoints.faults());
            kept.ifPresent(other -> faults.addAll(other.faults()));
            tellTime();
            if (faults.isEmpty()) {
                out.println("✓ 每条记录与前一条相连，内容未被改动");
                out.println("✓ 办理内容和材料与记实一致，无缺失、无增补");
                out.println("✓ 逐条复演：次序、依据和结论与记实相同");
                out.println(seen(number));
                kept.ifPresent(other -> out.println(other.note()));
                chain.seenLate(number, entries, clock.instant()).flatMap(entry -> chain.unproven(new TreeMap<>(Map.of(number, entry))))
                    .ifPresent(open -> out.println("！" + open));
                entries.stream().reduce((former, latter) -> latter).ifPresent(last ->
                    out.println("最后一条：第 %d 条 %s %s，校验码 %s".formatted(last.seq(), stored.selection().orElseThrow().kind().inWords(last.kind().label()), last.at(), last.hash())));
                return 0;
            }
            return broken(faults, out);
        } catch (Refusal refusal) {
            out.println(refusal.getMessage());
            return 1;
        }
    }

    /**
     * Goes through all chains, on all processors.
     *
     * @param replayed whether every judgement is come to anew as well, which takes several times as long
     * @return 0 if everything holds
     */
    int everything(boolean replayed) {
        var chain = files.witnesses();
        var faults = new ArrayList<>(checkpoints.faults());
        faults.addAll(diagrams.faults());
        kept.ifPresent(other -> faults.addAll(other.faults()));
        var names = record.begun();
        var audited = ConcurrentHashMap.<String>newKeySet();
        var intact = new ConcurrentHashMap<String, Boolean>();
        var entries = new AtomicLong();
        var late = new ConcurrentSkipListMap<String, Entry>();
        var done = new AtomicInteger();
        var parts = Chains.all(names, TOGETHER);
        var besides = files.besides();
        faults.addAll(parts.parallelStream().flatMap(part -> {
            var found = new ArrayList<String>();
            files.stored(part).forEach((name, stored) -> {
                audited.add(name);
                entries.addAndGet(stored.entries().size());
                chain.seenLate(name, stored.entries(), clock.instant()).ifPresent(entry -> late.put(name, entry));
                found.addAll(confirmed(name, stored, besides.getOrDefault(name, Besides.NOTHING), chain, intact, replayed).named(name));
            });
            progress(done.incrementAndGet(), parts.size(), names.size());
            return found.stream();
        }).toList());
        var all = new TreeSet<>(chain.chains());
        kept.ifPresent(other -> all.addAll(other.chains()));
        all.addAll(names);
        all.removeAll(audited);
        all.forEach(gone -> faults.addAll(confirmed(gone, Stored.NOTHING, besides.getOrDefault(gone, Besides.NOTHING), chain, intact, replayed).named(gone)));
        out.println("共核对 %d 案，记实 %d 条，检查点 %s".formatted(audited.size() + all.size(), entries.get(),
            chain.last() == null ? "0 个" : "%d 个，最近一个 %s".formatted(chain.last().number(), chain.last().at())));
        tellTime();
        chain.turnedBack().forEach(turned -> out.println("！" + turned));
        if (faults.isEmpty()) {
            out.println("✓ 全部成立，无改动、缺失、插入、调换" + (chain.last() == null ? "" : "、截去") + (replayed ? "；逐条复演，结论与记实相同" : ""));
            kept.ifPresent(other -> out.println(other.note()));
            chain.unproven(late).ifPresent(open -> out.println("！" + open));
            return 0;
        }
        return broken(faults, out);
    }

    private List<String> faults(String name, Stored stored, Besides besides, CheckpointChain chain, Map<String, Boolean> intact, boolean replayed) {
        try {
            var faults = files.audit(name, stored, chain, hash -> intact.computeIfAbsent(hash, contents::intact), besides);
            if (replayed && faults.isEmpty() && stored.selection().isPresent()) {
                faults.addAll(Replay.faults(stored, editions, calendar));
            }
            faults.addAll(files.untimely(name, stored.entries(), chain));
            kept.ifPresent(other -> faults.addAll(other.against(name, stored.entries())));
            return faults;
        } catch (RuntimeException unknown) {
            if (NestedExceptionUtils.getMostSpecificCause(unknown) instanceof SQLException) {
                throw unknown; // nobody has edited anything: the database can't be read
            }
            return new ArrayList<>(List.of("所存内容不是本程序写下的，无从核对：" + unknown)); // the other cases are told all the same
        }
    }

    /** A chain as it was read at last, and what is wrong with it. */
    private record Looked(Stored stored, List<String> faults) {

        List<String> named(String name) {
            return faults.stream().map(fault -> name + "：" + fault).toList();
        }
    }

    /** What is filed between the statements of one reading looks like a fault: so whatever is found is looked for once more. */
    private Looked confirmed(String name, Stored stored, Besides besides, CheckpointChain chain, Map<String, Boolean> intact, boolean replayed) {
        var faults = faults(name, stored, besides, chain, intact, replayed);
        if (faults.isEmpty()) {
            return new Looked(stored, faults);
        }
        var again = files.stored(Chains.one(name)).getOrDefault(name, Stored.NOTHING);
        return new Looked(again, faults(name, again, files.besides(name), chain, intact, replayed));
    }

    /** Whoever verifies a house of the demo has to know by which clock. */
    private void tellTime() {
        var ahead = Duration.between(Instant.now(), clock.instant());
        if (ahead.compareTo(Moments.APART) > 0) {
            out.println("！演示时钟前拨了 %d 天，核对以它为准".formatted(ahead.plus(Moments.APART).toDays()));
        }
    }

    /** A line whenever the bar has grown. */
    private void progress(int done, int parts, int all) {
        var filled = done * BAR / parts;
        if (filled > (done - 1) * BAR / parts) {
            out.println("█".repeat(filled) + "░".repeat(BAR - filled) + " 已核对 %d / %d 案".formatted((int) ((long) all * done / parts), all));
        }
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
