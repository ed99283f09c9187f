package org.xuanren.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuanren.casefile.Stored;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.evidence.PaperRow;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryLine;
import org.xuanren.record.InclusionProof;

/**
 * A case read back from the folder to which it was exported.
 *
 * @param faults of the files themselves, a sentence each
 */
record ExportedCase(Stored stored, Optional<InclusionProof> proof, List<String> faults) {

    static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(ExportFiles.RECORD));
    }

    static ExportedCase read(Path folder) {
        var faults = new ArrayList<String>();
        try (var there = Files.list(folder)) {
            there.map(file -> file.getFileName().toString()).filter(name -> !ExportFiles.ALL.contains(name)).sorted()
                .forEach(name -> faults.add(name + " 不属于导出的文件"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var selection = lines(folder, ExportFiles.CASE, line -> ExportFiles.read(line, SelectionCase.class), faults);
        var stored = new Stored(selection.stream().findFirst(), lines(folder, ExportFiles.RECORD, line -> entry(line, faults), faults),
            lines(folder, ExportFiles.EVIDENCE, line -> ExportFiles.read(line, EvidenceRow.class), faults),
            lines(folder, ExportFiles.PAPERS, line -> ExportFiles.read(line, PaperRow.class), faults));
        var proof = Files.exists(folder.resolve(ExportFiles.PROOF))
            ? lines(folder, ExportFiles.PROOF, line -> ExportFiles.read(line, InclusionProof.class), faults) : List.<InclusionProof>of();
        if (selection.size() != 1 || proof.size() > 1) {
            faults.add(ExportFiles.CASE + " 和 " + ExportFiles.PROOF + " 应各为一行");
        }
        contents(folder.resolve(ExportFiles.CONTENTS), stored.papers(), faults);
        return new ExportedCase(stored, proof.stream().findFirst(), faults);
    }

    /** What hash and chain vouch for is what was read: a line that says it in other words, or more than that, was edited too. */
    private static Entry entry(String line, List<String> faults) {
        var entry = EntryLine.read(line);
        if (!EntryLine.of(entry).equals(line)) {
            faults.add("%s 中第 %d 条的原文已被改动，不是导出时写下的文字".formatted(ExportFiles.RECORD, entry.seq()));
        }
        return entry;
    }

    private static <T> List<T> lines(Path folder, String name, Function<String, T> reader, List<String> faults) {
        var read = new ArrayList<T>();
        try {
            int number = 0;
            for (var line : Files.readAllLines(folder.resolve(name))) {
                number++;
                try {
                    read.add(reader.apply(line));
                } catch (IllegalArgumentException e) {
                    faults.add("%s 第 %d 行不可读，或已被改动".formatted(name, number));
                }
            }
        } catch (IOException e) {
            faults.add(name + " 缺失或不可读");
        }
        return read;
    }

    private static void contents(Path folder, List<PaperRow> papers, List<String> faults) {
        var named = papers.stream().map(PaperRow::sha256).filter(hash -> hash != null).collect(Collectors.toCollection(TreeSet::new));
        try (var there = Files.list(folder)) {
            for (var file : there.sorted().toList()) {
                var name = file.getFileName().toString();
                try (var content = Files.newInputStream(file)) {
                    if (!named.remove(name) | !Digest.of(content).hex().equals(name)) {
                        faults.add(ExportFiles.CONTENTS + "/" + name + " 已被改动、改名或调换，或不是本案的材料");
                    }
                }
            }
        } catch (IOException e) {
            faults.add(ExportFiles.CONTENTS + " 缺失或不可读");
        }
        named.forEach(hash -> faults.add("材料的文件 " + hash + " 缺失"));
    }
}
