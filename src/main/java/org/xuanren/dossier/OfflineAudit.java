package org.xuanren.dossier;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuanren.casefile.BrokenPlace;
import org.xuanren.record.ChainVerifier;
import org.xuanren.record.Checkpoint;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.CheckpointFile;
import org.xuanren.record.CheckpointKey;
import org.xuanren.record.Entry;
import org.xuanren.record.InclusionProof;
import org.xuanren.statute.Editions;
import org.xuanren.statute.WorkCalendar;

/**
 * What an auditor finds out from an export and the public key: is it unedited, is it complete, was it lawful.
 *
 * @param number of the case
 * @param faults what does not hold, a sentence each
 * @param open   what can be neither proven nor refuted
 * @param notes  what holds, and how far it is proven
 */
public record OfflineAudit(String number, List<String> faults, List<String> open, List<String> notes) {

    /** Whether the folder looks like an export. */
    public static boolean concerns(Path folder) {
        return ExportedCase.isOne(folder);
    }

    /**
     * @param key         file of the public key
     * @param checkpoints file of checkpoints that somebody else has kept, if there is one
     */
    public static OfflineAudit of(Path folder, Path key, Optional<Path> checkpoints) {
        var exported = ExportedCase.read(folder);
        var faults = new ArrayList<>(exported.faults());
        var notes = new ArrayList<String>();
        var number = exported.stored().selection().map(one -> one.number()).orElse("（不可读）");
        try {
            judge(exported, number, key, checkpoints, faults, notes);
        } catch (RuntimeException unknown) { // nothing that this program has written, though all hashes fit: whatever else was found is told
            faults.add("导出的内容不是本程序写下的，无从核对：" + unknown);
        }
        return new OfflineAudit(number, List.copyOf(faults), exported.proof().isEmpty() ? List.of(Unseen.ALL) : List.of(), List.copyOf(notes));
    }

    private static void judge(ExportedCase exported, String number, Path key, Optional<Path> checkpoints, List<String> faults, List<String> notes) {
        var stored = exported.stored();
        var entries = stored.entries();
        var place = new BrokenPlace(entries, seq -> vouching(exported, seq));
        ChainVerifier.verify(number, entries).forEach(one -> faults.add(place.sentence(one)));
        faults.addAll(stored.mismatches(place));
        exported.proof().ifPresent(proof -> proven(proof, exported.stored().entries(), number, key, faults, notes));
        checkpoints.ifPresent(file -> against(file, key, exported, number, faults, notes));
        if (faults.isEmpty()) {
            notes.add(0, "记实 %d 条：每条与前一条相连，内容未被改动；办理内容和材料与记实一致，无缺失、无增补".formatted(entries.size()));
            faults.addAll(Replay.faults(stored, Editions.load(), WorkCalendar.load()));
            notes.add("复演 %d 次核验：次序、依据和结论与记实逐条%s".formatted(entries.stream().filter(Replay::judges).count(), faults.isEmpty() ? "相同" : "比对，有不同"));
        }
    }

    private static Optional<Checkpoint> vouching(ExportedCase exported, long seq) {
        try {
            return exported.proof().filter(proof -> proof.head() != null && proof.head().seq() >= seq).map(InclusionProof::signed);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // that it can't be read is said elsewhere
        }
    }

    private static void proven(InclusionProof proof, List<Entry> entries, String number, Path key, List<String> faults, List<String> notes) {
        var found = proof.faults(key, entries);
        faults.addAll(found);
        if (!number.equals(proof.chain())) {
            faults.add("检查点证明属于另一案 " + proof.chain());
        }
        if (found.isEmpty()) {
            var last = entries.size();
            Unseen.late(entries, proof.head().seq()).ifPresent(faults::add);
            notes.add("第 %d 号检查点（%s）的签名成立，本案至第 %d 条在其中%s".formatted(proof.signed().number(), proof.signed().at(), proof.head().seq(),
                last > proof.head().seq() ? "；此后 %d 条尚无检查点".formatted(last - proof.head().seq()) : ""));
        }
    }

    private static void against(Path file, Path key, ExportedCase exported, String number, List<String> faults, List<String> notes) {
        var lines = CheckpointFile.lines(file);
        if (lines.isEmpty()) {
            faults.add("检查点文件 " + file + " 不存在或是空的");
            return;
        }
        CheckpointChain kept;
        try {
            kept = CheckpointChain.of(lines, CheckpointKey.read(key, exported.proof().map(one -> one.signed().suite()).orElseThrow()));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            faults.add("公钥或检查点证明不可读，检查点文件无从核对");
            return;
        }
        var found = new ArrayList<>(kept.faults());
        var place = new BrokenPlace(exported.stored().entries(), seq -> kept.vouching(number, seq));
        kept.against(number, exported.stored().entries()).forEach(one -> found.add(place.sentence(one) + "；如导出早于该检查点，请重新导出"));
        kept.ahead(number, exported.stored().entries(), Instant.MAX).ifPresent(one -> found.add(place.sentence(one)));
        if (!lines.contains(exported.proof().get().checkpoint()) && kept.last() != null
                && kept.last().number() >= exported.proof().get().signed().number()) {
            found.add("导出所附的检查点不在检查点文件中");
        }
        faults.addAll(found);
        if (found.isEmpty()) {
            notes.add("另行保管的 %d 个检查点所见，均在记实之中".formatted(lines.size()));
        }
    }
}
