package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.dossier.CaseExport;
import org.xuanren.dossier.OfflineAudit;
import org.xuanren.dossier.Replay;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.operation.Act;
import org.xuanren.operation.CaseOperations;
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
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** Somebody with the folder to which a case was exported, and somebody who can write a whole record anew. */
@Story
class ExportAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    /** The place of an entry that was none before. */
    private static final long FORGED = 1_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final List<String> FILES = List.of("case.json", "record.jsonl", "evidence.jsonl", "papers.jsonl", "checkpoint-proof.json");

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseExport export;
    @Autowired
    private CaseFiles files;
    @Autowired
    private CaseOperations operations;
    @Autowired
    private Checkpoints checkpoints;
    @TempDir
    private Path temp;
    private Path kept;
    private Path folder;
    private Path earlier;
    private String number;
    private long tried;
    private final List<String> unseen = new ArrayList<>();

    @BeforeEach
    void aWholeCase() throws IOException {
        number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.DECISION_MEETING);
        checkpoints.make();
        earlier = temp.resolve("earlier");
        export.write(number, earlier, "auditor");
        story.ends(number);
        checkpoints.make();
        kept = checkpoints.folder();
        folder = temp.resolve("export");
        assertThat(export.write(number, folder, "auditor").faults()).isEmpty();
    }

    @Test // R-LOG-FILE
    void an_export_is_verified_with_nothing_but_the_public_key() throws IOException {
        var audit = audit(Optional.of(kept.resolve(CheckpointFile.NAME)));
        assertThat(audit.faults()).isEmpty();
        assertThat(audit.open()).isEmpty();
        assertThat(audit.notes()).hasSize(4).anySatisfy(note -> assertThat(note).contains("号检查点", "签名成立", "此后 1 条尚无检查点"))
            .anySatisfy(note -> assertThat(note).startsWith("复演 ").endsWith("逐条相同"));
        assertThat(Files.readString(folder.resolve("readme.txt"))).contains("verify <本文件夹>", "第 1 条　", "任职生效");
        assertThat(story.recordOf(number).get(story.recordOf(number).size() - 1).payload()).contains("导出", "auditor"); // R-STAFF-LEAK
        assertThatThrownBy(() -> export.write(number, folder, "auditor")).isInstanceOf(Refusal.class).hasMessageContaining("已有文件");
        assertThatThrownBy(() -> export.write("2026-9999", temp.resolve("none"), "auditor")).isInstanceOf(Refusal.class);
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test // R-LOG-FILE
    void what_was_exported_before_makes_no_later_export_of_a_stopped_house_a_forgery() throws IOException {
        story.waits(number, 1);
        folder = temp.resolve("a-day-later");
        assertThat(export.write(number, folder, "auditor").faults()).isEmpty();
        assertThat(audit(Optional.empty()).faults()).isEmpty();
    }

    /** Behind what the older one has seen, everything could have been written anew. */
    @Test // R-LOG-FILE
    void an_older_proof_beside_a_newer_record_is_refused() throws IOException {
        Files.copy(earlier.resolve("checkpoint-proof.json"), folder.resolve("checkpoint-proof.json"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(audit(Optional.empty()).faults()).singleElement().asString().startsWith("第 ")
            .endsWith("在写入两小时之后仍无检查点：自该条起的记实可能被重写。请待运行中的程序生成检查点后（至多 61 分钟）重新导出");
    }

    /** The same text in its row and in the entry that vouches for it: what no program can read is told, and ends nothing. */
    @Test // R-LOG-FILE
    void evidence_that_nobody_can_read_is_a_fault_like_any_other() throws IOException {
        var lines = Files.readAllLines(folder.resolve("evidence.jsonl"));
        var record = Files.readAllLines(folder.resolve("record.jsonl"));
        for (int i = 0; i < lines.size(); i += Assurance.FULL ? 1 : Math.max(1, lines.size() / 4)) {
            for (var payload : List.of("x", "null", "{}")) {
                var row = (ObjectNode) MAPPER.readTree(lines.get(i));
                var before = RecordPayload.hashOf(row(row));
                row.put("payload", payload).put("sha256", Digest.of(payload).hex());
                var after = RecordPayload.hashOf(row(row));
                var edited = new ArrayList<>(lines);
                edited.set(i, row.toString());
                Files.write(folder.resolve("evidence.jsonl"), edited);
                replace("record.jsonl", record, "evidence " + i + " and its entry: " + payload, record.stream().map(line -> line.replace(before, after)).toList());
            }
        }
        assertThat(unseen).isEmpty();
    }

    private static EvidenceRow row(ObjectNode row) {
        return new EvidenceRow(row.path("id").asText(), row.path("caseNumber").asText(), row.path("step").asText(), null, row.path("actor").asText(),
            Instant.parse(row.path("at").asText()), row.path("payload").asText(), row.path("sha256").asText());
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
        replace("checkpoint-proof.json", Files.readAllLines(folder.resolve("checkpoint-proof.json")), "an older proof",
            Files.readAllLines(earlier.resolve("checkpoint-proof.json")));
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
        stepsLeftOutAndExchanged(number, entry -> true);
        stepsLeftOutAndExchanged(interrupted(), entry -> entry.step().equals("operation")); // its procedure could have come less far
        assurance.tell("records written anew without a step", tried, unseen.size());
        assertThat(unseen).isEmpty();
    }

    private void stepsLeftOutAndExchanged(String one, Predicate<Entry> needed) {
        var file = files.openAnew(one);
        var entries = story.recordOf(one);
        assertThat(WrittenAnew.of(entries, file).entries()).isEqualTo(entries);
        assertThat(WrittenAnew.of(entries, file).faults()).isEmpty();
        for (var left : entries) {
            if (needed.test(left) && left.kind() != EntryKind.READ && left.kind() != EntryKind.REMINDED && !left.step().equals("archive")) { // without its last judgement a case just goes on
                judge("without " + said(left), entries.stream().filter(entry -> entry != left).toList(), file);
            }
        }
        var acts = entries.stream().filter(entry -> entry.kind() != EntryKind.READ).toList();
        assertThat(WrittenAnew.of(acts, file).faults()).as("nothing needs to be read").isEmpty();
        for (int i = 1; i < acts.size(); i++) {
            var former = acts.get(i - 1);
            var latter = acts.get(i);
            var together = former.candidate() == null || latter.candidate() == null || former.candidate().equals(latter.candidate());
            if (together && needed.test(former) && needed.test(latter) && (former.kind() == EntryKind.GATE_PASSED || latter.kind() == EntryKind.GATE_PASSED)) {
                var swapped = new ArrayList<>(acts);
                Collections.swap(swapped, i, i - 1);
                judge("exchanged " + said(former) + ", " + said(latter), swapped, file);
            }
        }
    }

    /** A case that was suspended and resumed, was not ended and then was. */
    private String interrupted() {
        var one = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        operations.perform(Act.SUSPEND, one, "等待机构改革方案", "zhang");
        operations.perform(Act.RESUME, one, "方案已批", "qian");
        story.does(one, Step.OPENING_VACANCY);
        operations.perform(Act.PROPOSE_END, one, "职位撤销", "zhang");
        operations.perform(Act.DECLINE_END, one, "职位尚在", "sun");
        operations.perform(Act.PROPOSE_END, one, "职位已撤销", "zhang");
        operations.perform(Act.CONSENT_END, one, "同意终止", "sun");
        return one;
    }

    /** What the program itself would have refused, put in at every place. */
    @Test // R-GEN-ORDER, R-SUP-INTERNAL
    void a_record_into_which_something_was_written_is_not_lawful() {
        var file = files.openAnew(number);
        var entries = story.recordOf(number);
        for (int place = 1; place <= entries.size(); place += Assurance.FULL ? 1 : 7) {
            var at = entries.get(place - 1).at();
            var proposed = forged(at, 1, EntryKind.END_PROPOSED, "zhang", "{\"reason\":\"职位撤销\"}");
            var answer = "{\"proposal\":%d,\"proposedBy\":\"zhang\",\"reason\":\"职位撤销\"}".formatted(proposed.seq());
            var consented = forged(at, 2, EntryKind.END_CONSENTED, "qian", answer);
            into(entries, place, file, proposed, consented);
            into(entries, place, file, proposed, consented, forged(at, 3, EntryKind.ENDED, "qian", answer));
            into(entries, place, file, consented);
            into(entries, place, file, proposed, forged(at, 2, EntryKind.END_PROPOSED, "qian", "{\"reason\":\"x\"}"));
            into(entries, place, file, forged(at, 1, EntryKind.RESUMED, "zhang", "{\"reason\":\"x\"}"));
            into(entries, place, file, forged(at, 1, EntryKind.SUSPENDED, "zhang", "{\"reason\":\"x\"}"));
            into(entries, place, file, forged(at, 1, EntryKind.ENDED, "system", "{\"reason\":\"x\"}"));
        }
        doneAnew(entries, file);
        assurance.tell("records into which something was written", tried, unseen.size());
        assertThat(unseen).isEmpty();
    }

    private void into(List<Entry> entries, int place, CaseFile file, Entry... forged) {
        var order = new ArrayList<>(entries);
        order.addAll(place, List.of(forged));
        judge("after " + place + " " + Stream.of(forged).map(ExportAttackTest::said).toList(), order, file);
    }

    /** A step of a stage that is over, taken once more amidst a later one: whatever follows of that comes too early, and after the appointment it is too late. */
    private void doneAnew(List<Entry> entries, CaseFile file) {
        var steps = file.filed().stream().filter(one -> one.step().stage().filter(stage -> stage != Stage.OPENING && stage != Stage.ARCHIVE).isPresent()).toList();
        for (int i = 0; i < steps.size(); i += Assurance.FULL ? 1 : 5) {
            var one = steps.get(i);
            var stage = one.step().stage().orElseThrow();
            var original = entries.get((int) one.seq() - 1);
            for (int place = (int) one.seq(); place < entries.size(); place += Assurance.FULL ? 3 : 11) {
                var next = Optional.of(entries.get(place)).filter(entry -> entry.kind() != EntryKind.READ).filter(entry -> Step.find(entry.step()).flatMap(Step::stage).filter(stage::precedes)
                    .filter(later -> !later.perCandidate() || !stage.perCandidate() || entry.candidate().equals(one.candidate())).isPresent());
                var appointed = entries.subList(0, place).stream().anyMatch(entry -> entry.kind() == EntryKind.APPOINTED);
                if (next.isEmpty() && !appointed) {
                    continue; // its own gate has yet to come, or is asked anew
                }
                tried++;
                var order = new ArrayList<>(entries);
                order.add(place, new Entry(number, FORGED, entries.get(place).at(), original.actor(), null, original.kind(), original.step(), original.candidate(),
                    original.payload(), null, null));
                var faults = WrittenAnew.of(order, file.with(file.asOf(), List.of(WrittenAnew.at(FORGED, one)), List.of(), List.of(), List.of())).faults();
                var said = appointed ? "第 %d 条：任职生效之后又办理了『%s』".formatted(place + 1, one.step().label())
                    : "第 %d 条：『%s』不应在此时办理".formatted(place + 2, Step.of(entries.get(place).step()).label());
                if (faults.stream().noneMatch(fault -> fault.startsWith(said))) {
                    unseen.add(one.step() + " anew after " + place + ", not " + said + ": " + faults);
                }
            }
        }
    }

    private void judge(String what, List<Entry> order, CaseFile file) {
        tried++;
        if (WrittenAnew.of(order, file).faults().isEmpty()) {
            unseen.add(what);
        }
    }

    private Entry forged(Instant at, int which, EntryKind kind, String actor, String payload) {
        return new Entry(number, FORGED + which, at, actor, null, kind, "operation", null, payload, null, null);
    }

    private static String said(Entry entry) {
        return entry.seq() + " " + entry.kind() + " " + entry.step();
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
                for (var name : List.of("minutes.pdf", Digest.of("another paper").hex())) {
                    var renamed = paper.resolveSibling(name);
                    Files.move(paper, renamed);
                    look(paper + " renamed to " + name);
                    Files.move(renamed, paper);
                }
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
        var audit = audit(Optional.empty());
        if (audit.faults().isEmpty() && audit.open().isEmpty()) {
            unseen.add(what);
        }
    }

    private OfflineAudit audit(Optional<Path> file) {
        return OfflineAudit.of(folder, kept.resolve(CheckpointKey.PUBLIC), file);
    }
}
