package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.dossier.CaseExport;
import org.xuanren.dossier.OfflineAudit;
import org.xuanren.operation.Act;
import org.xuanren.operation.CaseOperations;
import org.xuanren.record.CheckpointKey;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** Somebody who can write a whole record anew takes a rival out of the way, or lets one go on whose candidacy was ended. */
@Story
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidacyEndAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String LEAVES = "何雅琴";
    private static final String STAYS = "林致远";

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseOperations operations;
    @Autowired
    private CaseFiles files;
    @Autowired
    private CaseExport export;
    @Autowired
    private Checkpoints checkpoints;
    private String number;
    private String leaves;
    private List<Entry> entries;
    /** Where the proposal stands among the entries; the consent and the end follow. */
    private int proposal;
    private int tried;
    private int through;

    @BeforeEach
    void aCaseInWhichOneOfTwoHasWithdrawn() {
        number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        leaves = story.cadre(LEAVES);
        story.determines(number, LEAVES, STAYS);
        story.doesFor(LEAVES, number, Step.ELIGIBILITY_SHEET, Map.of());
        story.doesFor(LEAVES, number, Step.DISCIPLINE_REQUEST, Map.of());
        operations.perform(Act.PROPOSE_CANDIDACY_END, number, leaves, "本人申请退出", "qian");
        operations.perform(Act.CONSENT_CANDIDACY_END, number, leaves, "同意", "sun");
        story.ends(number);
        entries = story.recordOf(number);
        proposal = entries.indexOf(entries.stream().filter(one -> one.kind() == EntryKind.CANDIDACY_END_PROPOSED).findFirst().orElseThrow());
    }

    @Test // R-LOG-FILE, R-SUP-INTERNAL
    void the_record_of_a_candidacy_that_two_persons_have_ended_is_lawful_here_and_in_an_export(@TempDir Path temp) throws IOException {
        assertThat(WrittenAnew.of(entries, files.openAnew(number)).faults()).isEmpty();
        checkpoints.make();
        assertThat(export.write(number, temp.resolve("export"), "auditor").faults()).isEmpty();
        assertThat(OfflineAudit.of(temp.resolve("export"), checkpoints.folder().resolve(CheckpointKey.PUBLIC), Optional.empty()).faults()).isEmpty();
    }

    @Test // R-SUP-INTERNAL
    void without_one_of_the_two_or_by_one_alone_it_is_not_lawful() {
        assertThat(faults(without(0))).contains("第 %d 条：对终止的答复没有提议，或由提议人自己作出（R-SUP-INTERNAL）".formatted(proposal + 1));
        assertThat(faults(without(1))).contains("第 %d 条：终止之前既没有核验结论，也没有第二人的同意".formatted(proposal + 2));
        assertThat(faults(without(2))).contains("第 %d 条：其后没有『终止』的记录".formatted(proposal + 2)).anyMatch(fault -> fault.contains("尚有人选既未通过、也未终止"));
        assertThat(faults(with(1, one -> by("qian", one)))).contains("第 %d 条：对终止的答复没有提议，或由提议人自己作出（R-SUP-INTERNAL）".formatted(proposal + 2));
        assertThat(faults(with(2, one -> by("zhang", one)))).contains("第 %d 条：终止由 zhang 记入，同意的却是 sun".formatted(proposal + 3));
        assertThat(faults(with(2, one -> said("{\"reason\":\"无故\"}", one)))).contains("第 %d 条：『终止』所记的理由或提议与此前的记实不同".formatted(proposal + 3));
    }

    @Test // R-SUP-INTERNAL
    void what_was_consented_to_for_the_one_ends_not_the_other_and_not_the_case() {
        var other = story.cadre(STAYS);
        assertThat(faults(with(0, one -> of(one.kind(), other, one)))).contains("第 %d 条：对终止的答复没有提议，或由提议人自己作出（R-SUP-INTERNAL）".formatted(proposal + 2));
        assertThat(faults(with(2, one -> of(one.kind(), other, one)))).contains("第 %d 条：终止之前既没有核验结论，也没有第二人的同意".formatted(proposal + 3));
        assertThat(faults(with(2, one -> of(one.kind(), null, one)))).contains("第 %d 条：终止之前既没有核验结论，也没有第二人的同意".formatted(proposal + 3));
        assertThat(faults(with(1, one -> of(EntryKind.END_CONSENTED, leaves, one)))).contains("第 %d 条：『同意终止』与所记的人选不符".formatted(proposal + 2));
    }

    @Test // R-GEN-ORDER
    void who_was_ended_goes_on_nowhere_and_nobody_is_ended_whose_inspection_does_not_go_on() {
        var request = entries.indexOf(entries.stream().filter(one -> one.step().equals(Step.DISCIPLINE_REQUEST.id())).findFirst().orElseThrow());
        assertThat(faults(endedAt(request))).contains("第 %d 条：『征求纪检意见』不应在此时办理：该人选已于记实第 %d 条终止（R-GEN-ORDER）。不再办理其审查和考察，其他人选照常办理。"
            .formatted(request + 4, request + 3));
        var determined = entries.indexOf(entries.stream().filter(one -> one.step().equals(Step.CANDIDATES_DECISION.id())).findFirst().orElseThrow());
        var never = "第 %d 条：此人当时不是正在考察的人选，其人选资格不能由二人终止";
        assertThat(faults(endedAt(determined))).contains(never.formatted(determined + 1));
        var other = story.cadre(STAYS);
        var inspected = entries.indexOf(entries.stream().filter(one -> one.kind() == EntryKind.GATE_PASSED && one.step().equals("inspection")).findFirst().orElseThrow());
        var late = endedAt(inspected + 1).stream().map(one -> one.step().equals("operation") ? of(one.kind(), other, one) : one).toList();
        assertThat(faults(late)).contains(never.formatted(inspected - 1));
    }

    @Test // R-GEN-ORDER
    void nobody_is_ended_while_the_case_is_suspended() {
        var order = new ArrayList<>(entries);
        var at = entries.get(proposal);
        order.add(proposal, new Entry(number, 1_000_001, at.at(), "zhang", null, EntryKind.SUSPENDED, "operation", null, "{\"reason\":\"等待\"}", null, null));
        order.add(proposal + 4, new Entry(number, 1_000_002, at.at(), "zhang", null, EntryKind.RESUMED, "operation", null, "{\"reason\":\"继续\"}", null, null));
        assertThat(faults(order)).containsExactly("第 %d 条：案件暂停期间仍在办理".formatted(proposal + 2), "第 %d 条：案件暂停期间仍在办理".formatted(proposal + 3));
    }

    private List<Entry> without(int which) {
        return entries.stream().filter(one -> one != entries.get(proposal + which)).toList();
    }

    private List<Entry> with(int which, UnaryOperator<Entry> change) {
        return entries.stream().map(one -> one == entries.get(proposal + which) ? change.apply(one) : one).toList();
    }

    /** All three entries at another place. */
    private List<Entry> endedAt(int place) {
        var three = entries.subList(proposal, proposal + 3);
        var order = new ArrayList<>(entries);
        order.addAll(place, three);
        three.forEach(place < proposal ? one -> order.remove(order.lastIndexOf(one)) : order::remove);
        return order;
    }

    private List<String> faults(List<Entry> order) {
        var faults = WrittenAnew.of(order, files.openAnew(number)).faults();
        tried++;
        through += faults.isEmpty() ? 1 : 0;
        return faults;
    }

    @AfterAll
    void tell() {
        assurance.tell("records written anew with a candidacy ended", tried, through);
    }

    private static Entry by(String actor, Entry one) {
        return new Entry(one.chain(), one.seq(), one.at(), actor, null, one.kind(), one.step(), one.candidate(), one.payload(), null, null);
    }

    private static Entry said(String payload, Entry one) {
        return new Entry(one.chain(), one.seq(), one.at(), one.actor(), null, one.kind(), one.step(), one.candidate(), payload, null, null);
    }

    private static Entry of(EntryKind kind, String candidate, Entry one) {
        return new Entry(one.chain(), one.seq(), one.at(), one.actor(), null, kind, one.step(), candidate, one.payload(), null, null);
    }
}
