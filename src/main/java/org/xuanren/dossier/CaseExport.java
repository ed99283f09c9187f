package org.xuanren.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.PaperContents;
import org.xuanren.casefile.Places;
import org.xuanren.casefile.Stored;
import org.xuanren.evidence.PaperRow;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.EntryLine;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Writes a case into a folder, as it is stored and edited or not: what is wrong with it is for the auditor to see. */
@Service
public class CaseExport {

    private static final RuleId RECORD = RuleId.of("R-LOG-FILE");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseFiles files;
    private final PaperContents contents;
    private final CaseRecord record;
    private final Checkpoints checkpoints;
    private final Clock clock;

    CaseExport(CaseFiles files, PaperContents contents, CaseRecord record, Checkpoints checkpoints, Clock clock) {
        this.files = files;
        this.contents = contents;
        this.record = record;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * That a case left the house stands in its record, with what is exported of it (R-STAFF-LEAK).
     *
     * @param folder made here; must be empty
     * @param by     who exports
     * @return how many entries were written
     * @throws Refusal if there is no such case, or something lies in the folder already
     */
    @Transactional
    public int write(String number, Path folder, String by) throws IOException {
        files.requireCase(number);
        requireEmpty(folder);
        if (files.audit(number).isEmpty()) { // nothing more is written to a record that was edited
            record.append(number, NewEntry.by("system", EntryKind.READ, "operation", Map.of("reason", "导出", "by", by)));
        }
        var stored = files.stored(number);
        Files.createDirectories(folder.resolve(ExportFiles.CONTENTS));
        write(folder, ExportFiles.CASE, stored.selection().stream().map(ExportFiles::line));
        write(folder, ExportFiles.RECORD, stored.entries().stream().map(EntryLine::of));
        write(folder, ExportFiles.EVIDENCE, stored.evidence().stream().map(ExportFiles::line));
        write(folder, ExportFiles.PAPERS, stored.papers().stream().map(ExportFiles::line));
        stored.papers().stream().map(PaperRow::sha256).filter(hash -> hash != null).distinct()
            .forEach(hash -> contents.copy(hash, folder.resolve(ExportFiles.CONTENTS).resolve(hash)));
        var proof = checkpoints.proofOf(number);
        if (proof.isPresent()) {
            write(folder, ExportFiles.PROOF, proof.stream().map(ExportFiles::line));
        }
        write(folder, ExportFiles.README, readme(stored));
        return stored.entries().size();
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw Refusal.of("文件夹 " + folder + " 中已有文件", RECORD, "请指定一个新的文件夹");
            }
        }
    }

    private static void write(Path folder, String name, Stream<String> lines) throws IOException {
        Files.write(folder.resolve(name), (Iterable<String>) lines::iterator);
    }

    /** For whoever opens the folder without this program. */
    private Stream<String> readme(Stored stored) {
        var lines = new ArrayList<>(List.of(
            "选任案 " + stored.selection().orElseThrow().number() + "　" + stored.selection().orElseThrow().title(),
            "",
            ExportFiles.RECORD + "　　　　　　记实，每行一条，各条以哈希相连",
            ExportFiles.EVIDENCE + "　　　　　各步骤的办理内容",
            ExportFiles.PAPERS + "、" + ExportFiles.CONTENTS + "　　材料的登记和文件；文件以其 SHA-256 命名，类型见登记中的 mediaType",
            ExportFiles.PROOF + "　　本案在已签名的检查点之中的证明",
            ExportFiles.CASE + "　　　　　　　本案的类型、适用条例、职位",
            "",
            "核对（不需要数据库和服务器，只需公钥 checkpoint.pub；公钥应另行取得，不随导出一并交付）：",
            "    java -jar xuanren.jar verify <本文件夹> --key=<公钥>",
            "如另行保管了检查点文件，加 --checkpoints=<checkpoints.jsonl>，可查出导出之前被截去的记录。",
            "",
            "本文件只供阅读，不在证明之内；以核对结果为准。内容涉密，请按规定保管（R-STAFF-LEAK）。",
            ""));
        var kind = stored.selection().orElseThrow().kind();
        return Stream.concat(lines.stream(), stored.entries().stream().map(entry -> told(entry, kind)));
    }

    private String told(Entry entry, CaseKind kind) {
        return "第 %d 条　%s　%s　%s　%s%s".formatted(entry.seq(), entry.at() == null ? "（时间不可读）" : MINUTE.format(entry.at().atZone(clock.getZone())),
            kind.inWords(entry.kind().label()), kind.inWords(Places.label(entry.step())),
            entry.actor(), entry.candidate() == null ? "" : "　人选 " + entry.candidate());
    }
}
