package org.xuanren.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
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
import org.xuanren.record.HouseChain;
import org.xuanren.record.InclusionProof;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Writes a case into a folder, as it is stored and edited or not: what is wrong with it is for the auditor to see. */
@Service
public class CaseExport {

    private static final RuleId RECORD = RuleId.of("R-LOG-FILE");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** A file is written under the hash that the database tells; whoever has edited it may have made a path of it. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final CaseFiles files;
    private final PaperContents contents;
    private final CaseRecord record;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final TransactionTemplate alone;

    CaseExport(CaseFiles files, PaperContents contents, CaseRecord record, Checkpoints checkpoints, Clock clock, PlatformTransactionManager transactions) {
        this.files = files;
        this.contents = contents;
        this.record = record;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What was written.
     *
     * @param entries how many
     * @param faults  for which it will not be verified as it is, a sentence each
     */
    public record Written(int entries, List<String> faults) { }

    /** What is to be written, by the name of the file. @param papers hashes of files that are copied */
    private record Taken(Map<String, List<String>> files, List<String> papers, Written told) { }

    /**
     * That a case leaves the house stands in its record, with what is exported of it, before the first byte of it is written (R-STAFF-LEAK).
     *
     * @param folder made here; must be empty
     * @param by     who exports
     * @throws Refusal     if there is no such case, or something lies in the folder already
     * @throws IOException if it can't be written; the record says all the same that it was exported
     */
    public Written write(String number, Path folder, String by) throws IOException {
        files.requireCase(number);
        requireEmpty(folder);
        var papers = Files.createDirectories(folder.resolve(ExportFiles.CONTENTS));
        var taken = alone.execute(status -> take(number, by));
        for (var file : taken.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        try {
            taken.papers().forEach(hash -> contents.copy(hash, papers.resolve(hash)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return taken.told();
    }

    private Taken take(String number, String by) {
        record.lockIfOpened(number); // what is filed between two statements would look inserted
        enter(number, by);
        var proof = checkpoints.proofOf(number); // first: it must not have seen more than is exported
        var stored = files.stored(number);
        var lines = new LinkedHashMap<String, List<String>>();
        try {
            lines.put(ExportFiles.CASE, stored.selection().stream().map(ExportFiles::line).toList());
            lines.put(ExportFiles.RECORD, stored.entries().stream().map(EntryLine::of).toList());
            lines.put(ExportFiles.EVIDENCE, stored.evidence().stream().map(ExportFiles::line).toList());
            lines.put(ExportFiles.PAPERS, stored.papers().stream().map(ExportFiles::line).toList());
        } catch (IllegalArgumentException e) {
            throw halfOfACharacter(number);
        }
        proof.ifPresent(one -> lines.put(ExportFiles.PROOF, List.of(ExportFiles.line(one))));
        lines.put(ExportFiles.README, readme(stored).toList());
        if (!lines.values().stream().flatMap(List::stream).allMatch(StandardCharsets.UTF_8.newEncoder()::canEncode)) {
            throw halfOfACharacter(number);
        }
        return new Taken(lines, stored.papers().stream().map(PaperRow::sha256).filter(hash -> hash != null && HASH.matcher(hash).matches()).distinct().toList(),
            new Written(stored.entries().size(), faults(stored, proof)));
    }

    /** In the record of the case; in that of the house if it was edited, since nothing more is written to it then. */
    private void enter(String number, String by) {
        if (files.audit(number).isEmpty()) {
            record.append(number, NewEntry.by(NewEntry.SYSTEM, EntryKind.READ, "operation", Map.of("reason", "导出", "by", by)));
        } else {
            record.append(HouseChain.SYSTEM, NewEntry.by(NewEntry.SYSTEM, EntryKind.READ, "operation", Map.of("reason", "导出记实不成立的选任案", "target", number, "by", by)));
        }
    }

    private static List<String> faults(Stored stored, Optional<InclusionProof> proof) {
        var faults = new ArrayList<String>();
        stored.papers().stream().filter(row -> row.sha256() != null && !HASH.matcher(row.sha256()).matches())
            .forEach(row -> faults.add("材料『%s』（编号 %s）的文件没有导出：登记中的 SHA-256 已被改动".formatted(row.label(), row.id())));
        proof.map(one -> Unseen.late(stored.entries(), one.head().seq())).orElse(Optional.of(Unseen.ALL)).ifPresent(faults::add);
        return faults;
    }

    private static Refusal halfOfACharacter(String number) {
        return Refusal.of("选任案 " + number + " 的记实或办理内容含有不成字的半个字符，是在数据库中改动的，无法写成文件", RECORD, "请用 verify 核对，保全数据库，报干部监督机构");
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

    /** For whoever opens the folder without this program. */
    private Stream<String> readme(Stored stored) {
        var lines = new ArrayList<>(List.of(
            "选任案 " + stored.selection().orElseThrow().number() + "　" + stored.selection().orElseThrow().title(),
            "",
            ExportFiles.RECORD + "　　　　　　记实，每行一条，各条以校验码相连",
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
