package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.dossier.CaseExport;
import org.xuanren.dossier.OfflineAudit;
import org.xuanren.dossier.Replay;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.FiledPaper;
import org.xuanren.record.CheckpointFile;
import org.xuanren.record.CheckpointKey;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.EntryLine;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** Somebody with the folder to which a case was exported, and somebody who can write a whole record anew. */
@Story
class ExportAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final List<String> FILES = List.of("case.json", "record.jsonl", "evidence.jsonl", "papers.jsonl", "checkpoint-proof.json");

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseExport export;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Checkpoints checkpoints;
    @TempDir
    private Path temp;
    private Path kept;
    private Path folder;
    private String number;
    private long tried;
    private final List<String> unseen = new ArrayList<>();

    @BeforeEach
    void aWholeCase() throws IOException {
        number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.ends(number);
        checkpoints.make();
        kept = checkpoints.folder();
        folder = temp.resolve("export");
        export.write(number, folder, "auditor");
    }

    @Test // R-LOG-FILE
    void an_export_is_verified_with_nothing_but_the_public_key() throws IOException {
        var audit = audit(Optional.of(kept.resolve(CheckpointFile.NAME)));
        assertThat(audit.faults()).isEmpty();
        assertThat(audit.notes()).hasSize(4).anySatisfy(note -> assertThat(note).contains("号检查点", "签名成立", "此后 1 条尚无检查点"))
            .anySatisfy(note -> assertThat(note).startsWith("复演 ").endsWith("逐条相同"));
        assertThat(Files.readString(folder.resolve("readme.txt"))).contains("verify <本文件夹>", "第 1 条　", "任职生效");
        assertThat(story.recordOf(number).get(story.recordOf(number).size() - 1).payload()).contains("导出", "auditor"); // R-STAFF-LEAK
        assertThatThrownBy(() -> export.write(number, folder, "auditor")).isInstanceOf(Refusal.class).hasMessageContaining("已有文件");
        assertThatThrownBy(() -> export.write("2026-9999", temp.resolve("none"), "auditor")).isInstanceOf(Refusal.class);
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test // R-LOG-FILE
    void every_edit_of_an_export_is_found() throws IOException {
        for (var name : FILES) {
            var lines = Files.readAllLines(folder.resolve(name));
            for (int i = 0; i < lines.size(); i += Assurance.FULL ? 1 : Math.max(1, lines.size() / 8)) {
                var line = lines.get(i);
                for (int at = 0; at < line.length(); at += Assurance.FULL ? Math.max(1, line.length() / 40) : Math.max(1, line.length() / 5)) {
                    edit(name, lines, name + " " + i + ": character " + at, i, line.substring(0, at) + (line.charAt(at) == '1' ? '2' : '1') + line.substring(at + 1));
                }
                for (var field : nulled(line)) {
                    edit(name, lines, name + " " + i + ": " + field, i, field);
                }
                if (!name.equals("record.jsonl") || i < lines.size() - 1) { // the newest one, of the export itself, no checkpoint has seen
                    edit(name, lines, name + " " + i + " deleted", i);
                }
                edit(name, lines, name + " " + i + " doubled", i, line, line);
                if (name.equals("record.jsonl") && i > 0) {
                    var swapped = new ArrayList<>(lines);
                    Collections.swap(swapped, i, i - 1);
                    replace(name, lines, name + " " + i + " exchanged", swapped);
                }
            }
        }
        papers();
        tails();
        assurance.tell("edits of an export", tried, unseen.size());
        assertThat(unseen).isEmpty();
        assertThat(audit(Optional.empty()).faults()).as("everything was put back").isEmpty();
    }

    /** The line with nothing in the place of each of its texts and numbers, and with the word null in the place of nothing. */
    private static List<String> nulled(String line) {
        return Stream.concat(Pattern.compile("(?<=\":)(\"(?:[^\"\\\\]|\\\\.)*+\"|\\d+)").matcher(line).results().map(one -> line.substring(0, one.start()) + "null" + line.substring(one.end())),
            Pattern.compile("(?<=\":)null").matcher(line).results().map(one -> line.substring(0, one.start()) + "\"null\"" + line.substring(one.end()))).toList();
    }

    @Test // R-LOG-FILE
    void a_line_of_the_record_that_is_read_as_before_but_says_something_else_is_found() throws IOException {
        var lines = Files.readAllLines(folder.resolve("record.jsonl"));
        var third = lines.get(2);
        var edits = new LinkedHashMap<String, String>();
        edits.put("an array for null", third.replace("\"on-behalf-of\":null", "\"on-behalf-of\":[\"李建平\"]"));
        edits.put("a number for null", third.replace("\"on-behalf-of\":null", "\"on-behalf-of\":7"));
        edits.put("a key twice", third.replaceFirst("\\{", "{\"actor\":\"somebody\","));
        edits.put("a broken number", third.replace("\"seq\":3,", "\"seq\":3.7,").replace("\"seq\":3}", "\"seq\":3.7}"));
        edits.put("a number as a text", third.replace("\"seq\":3,", "\"seq\":\"3\",").replace("\"seq\":3}", "\"seq\":\"3\"}"));
        edits.put("a blank", third + " ");
        for (var edit : edits.entrySet()) {
            assertThat(edit.getValue()).as(edit.getKey()).isNotEqualTo(third);
            var edited = new ArrayList<>(lines);
            edited.set(2, edit.getValue());
            Files.write(folder.resolve("record.jsonl"), edited);
            assertThat(audit(Optional.empty()).faults()).as(edit.getKey()).containsExactly("record.jsonl 中第 3 条的原文已被改动，不是导出时写下的文字");
        }
        Files.write(folder.resolve("record.jsonl"), lines);
        for (var name : List.of("case.json", "evidence.jsonl", "papers.jsonl", "checkpoint-proof.json")) {
            var before = Files.readAllLines(folder.resolve(name));
            var first = before.get(0);
            edit(name, before, name + ": a key twice", 0, "{" + first.substring(1, first.indexOf(':') + 1) + "null," + first.substring(1));
        }
        assertThat(unseen).isEmpty();
    }

    /** Everything computed anew, so that only the law itself can object. */
    @Test // R-GEN-ORDER
    void a_record_that_was_written_anew_without_a_step_is_not_lawful() {
        var file = files.openAnew(number);
        var entries = story.recordOf(number);
        assertThat(Replay.faults(entries, file)).isEmpty();
        for (var left : entries) {
            if (left.kind() == EntryKind.READ || left.kind() == EntryKind.REMINDED || left.step().equals("archive")) {
                continue; // without its last judgement a case just goes on
            }
            tried++;
            var next = entries.stream().filter(one -> one != left).toList();
            if (Replay.faults(renumbered(next), without(file, left.seq())).isEmpty()) {
                unseen.add("without " + left.seq() + " " + left.kind() + " " + left.step());
            }
        }
        for (int i = 1; i < entries.size(); i++) {
            var one = entries.get(i - 1);
            var other = entries.get(i);
            var together = one.candidate() == null || other.candidate() == null || one.candidate().equals(other.candidate());
            if (together && other.kind() != EntryKind.READ && (one.kind() == EntryKind.GATE_PASSED || other.kind() == EntryKind.GATE_PASSED)) {
                tried++;
                var swapped = new ArrayList<>(entries);
                Collections.swap(swapped, i, i - 1);
                if (Replay.faults(renumbered(swapped), exchanged(file, one.seq(), other.seq())).isEmpty()) {
                    unseen.add("exchanged " + i + " " + one.kind() + " " + one.step() + ", " + other.kind() + " " + other.step());
                }
            }
        }
        assurance.tell("records written anew without a step", tried, unseen.size());
        assertThat(unseen).isEmpty();
    }

    /** A period is as long as the clock of the server says; that somebody has turned it back stands in the record. */
    @Test // R-PUB-DAYS
    void a_clock_that_was_turned_back_shows() {
        var entries = new ArrayList<>(story.recordOf(number));
        var last = entries.get(entries.size() - 2); // the newest one is that of the export, and counts for no period
        entries.set(entries.size() - 2, new Entry(last.chain(), last.seq(), entries.get(0).at().minusSeconds(61), last.actor(),
            last.onBehalfOf(), last.kind(), last.step(), last.candidate(), last.payload(), last.previous(), last.hash()));
        assertThat(Replay.faults(entries, files.openAnew(number))).hasSize(2).first().asString().startsWith("第 " + last.seq() + " 条：记入时间 ")
            .endsWith("系统时钟曾被拨动，其间的期限不可信");
    }

    /** Whoever shortens a period in a record in which every moment is true has to date its judgement ahead. */
    @Test // R-PUB-DAYS
    void a_judgement_for_another_day_than_that_of_its_entry_shows() {
        var entries = story.recordOf(number);
        var notice = entries.stream().filter(one -> one.kind() == EntryKind.SUBMITTED && one.step().equals(Step.PUBLICITY_NOTICE.id())).findFirst().orElseThrow();
        var hurried = entries.stream().map(one -> one.seq() <= notice.seq() ? one : new Entry(one.chain(), one.seq(), notice.at(), one.actor(),
            one.onBehalfOf(), one.kind(), one.step(), one.candidate(), one.payload(), one.previous(), one.hash())).toList();
        var later = hurried.stream().filter(one -> one.seq() > notice.seq() && one.kind() == EntryKind.GATE_PASSED).toList();
        assertThat(later).extracting(Entry::step).contains("publicity", "appointment", "archive");
        assertThat(Replay.faults(hurried, files.openAnew(number))).hasSize(later.size())
            .allMatch(fault -> fault.matches("第 \\d+ 条：按 \\S+ 核验，记入时间却是 " + notice.at() + "：其间的期限不可信"));
    }

    private void papers() throws IOException {
        try (var there = Files.list(folder.resolve("papers"))) {
            for (var paper : there.toList()) {
                var content = Files.readAllBytes(paper);
                Files.write(paper, new byte[] {1});
                look(paper + " changed");
                Files.delete(paper);
                look(paper + " deleted");
                Files.write(paper, content);
            }
        }
    }

    /** Whatever is cut off together with what it vouches for; the checkpoint has seen it. */
    private void tails() throws IOException {
        var entries = Files.readAllLines(folder.resolve("record.jsonl"));
        var evidence = Files.readAllLines(folder.resolve("evidence.jsonl"));
        var papers = Files.readAllLines(folder.resolve("papers.jsonl"));
        for (int left = 1; left < entries.size() - 1; left += Assurance.FULL ? 1 : 10) {
            var gone = entries.subList(left, entries.size()).stream().map(line -> ID.matcher(EntryLine.read(line).payload()))
                .filter(java.util.regex.Matcher::find).map(id -> id.group(1)).toList();
            Files.write(folder.resolve("record.jsonl"), entries.subList(0, left));
            Files.write(folder.resolve("evidence.jsonl"), evidence.stream().filter(line -> gone.stream().noneMatch(line::contains)).toList());
            Files.write(folder.resolve("papers.jsonl"), papers.stream().filter(line -> gone.stream().noneMatch(line::contains)).toList());
            look("cut after " + left);
        }
        Files.write(folder.resolve("record.jsonl"), entries);
        Files.write(folder.resolve("evidence.jsonl"), evidence);
        Files.write(folder.resolve("papers.jsonl"), papers);
    }

    private void edit(String name, List<String> lines, String what, int at, String... instead) throws IOException {
        var edited = new ArrayList<>(lines.subList(0, at));
        edited.addAll(List.of(instead));
        edited.addAll(lines.subList(at + 1, lines.size()));
        replace(name, lines, what, edited);
    }

    private void replace(String name, List<String> lines, String what, List<String> edited) throws IOException {
        Files.write(folder.resolve(name), edited);
        look(what);
        Files.write(folder.resolve(name), lines);
    }

    private void look(String what) {
        tried++;
        if (audit(Optional.empty()).faults().isEmpty()) {
            unseen.add(what);
        }
    }

    private OfflineAudit audit(Optional<Path> file) {
        return OfflineAudit.of(folder, kept.resolve(CheckpointKey.PUBLIC), file);
    }

    private static List<Entry> renumbered(List<Entry> entries) {
        var written = new ArrayList<Entry>();
        var previous = Digest.NONE;
        for (var one : entries) {
            var entry = new Entry(one.chain(), written.size() + 1L, one.at(), one.actor(), one.onBehalfOf(), one.kind(), one.step(), one.candidate(),
                one.payload(), previous, null);
            previous = entry.recomputed();
            written.add(new Entry(entry.chain(), entry.seq(), entry.at(), entry.actor(), entry.onBehalfOf(), entry.kind(), entry.step(),
                entry.candidate(), entry.payload(), entry.previous(), previous));
        }
        return written;
    }

    private static CaseFile without(CaseFile file, long gone) {
        return moved(file, seq -> seq == gone ? 0 : seq > gone ? seq - 1 : seq);
    }

    private static CaseFile exchanged(CaseFile file, long one, long other) {
        return moved(file, seq -> seq == one ? other : seq == other ? one : seq);
    }

    /** @param place where an entry stands now; 0 if it is gone */
    private static CaseFile moved(CaseFile file, java.util.function.LongUnaryOperator place) {
        return new CaseFile(file.number(), file.kind(), file.edition(), file.calendar(), file.asOf(), null,
            file.filed().stream().filter(one -> place.applyAsLong(one.seq()) > 0).<org.xuanren.evidence.Filed<?>>map(one ->
                new org.xuanren.evidence.Filed<>(one.id(), one.step(), one.candidate(), place.applyAsLong(one.seq()), one.at(), one.actor(),
                    one.sha256(), one.evidence())).sorted(java.util.Comparator.comparingLong(one -> one.seq())).toList(),
            file.judgements().stream().filter(one -> place.applyAsLong(one.seq()) > 0).map(one ->
                new org.xuanren.evidence.Judgement(one.stage(), one.candidate(), one.outcome(), one.redoFrom(), one.sentences(), one.asOf(),
                    one.local(), one.calendar(), place.applyAsLong(one.seq()))).sorted(java.util.Comparator.comparingLong(one -> one.seq())).toList(),
            file.papers().stream().filter(one -> place.applyAsLong(one.seq()) > 0).map(one -> new FiledPaper(one.kind(), one.step(), one.candidate(),
                one.sha256(), one.pages(), one.statement(), place.applyAsLong(one.seq()))).toList());
    }
}
