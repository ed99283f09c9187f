package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.dossier.Replay;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.EligibilitySheet.Conclusion;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.rule.Ruling;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** What a gate has ended goes on: in a record written anew, and with a token that somebody with the database has put in its place. */
@Story
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndedAttackTest {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final Map<String, Object> UNFIT = Map.of("conclusion", "ENDED", "attended", 3, "endReason", "档案存疑");
    /** The places of entries that were none before. */
    private static final long FORGED = 1_000_000;

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseFiles files;
    @Autowired
    private JdbcTemplate database;
    private int tried;
    private int found;

    @BeforeEach
    void count() {
        tried++;
    }

    @AfterAll
    void tell() {
        assurance.tell("candidacies and cases that a gate has ended, taken on", tried, tried - found);
    }

    /** The sheet that ended him, its judgement and the end stand before the one that let him pass: all of it as the gate itself would have said it. */
    @Test // R-GEN-ORDER
    void a_record_in_which_an_ended_candidate_goes_on_is_not_lawful() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.ends(number);
        var file = files.openAnew(number);
        var sheet = file.filed().stream().filter(one -> one.step() == Step.ELIGIBILITY_SHEET).findFirst().orElseThrow();
        var unfit = new Filed<>("forged", sheet.step(), sheet.candidate(), FORGED, sheet.at(), sheet.actor(), sheet.sha256(),
            Altered.of((EligibilitySheet) sheet.evidence(), "conclusion", Conclusion.ENDED, "attended", 3, "endReason", "档案存疑"));
        var passed = file.judgements().stream().filter(one -> one.stage() == Stage.ELIGIBILITY).findFirst().orElseThrow();
        var ruling = Ruling.on(Stage.ELIGIBILITY, before(file, sheet, passed, unfit));
        assertThat(ruling.outcome()).isEqualTo(Outcome.ENDED);

        var entries = story.recordOf(number);
        var order = new ArrayList<>(entries);
        var submitted = entries.get((int) sheet.seq() - 1);
        order.addAll((int) sheet.seq() - 1, List.of(
            new Entry(number, FORGED, sheet.at(), sheet.actor(), null, EntryKind.SUBMITTED, sheet.step().id(), sheet.candidate(), submitted.payload(), null, null),
            forged(1, EntryKind.GATE_REFUSED, submitted, CanonicalJson.of(ruling.entry())),
            forged(2, EntryKind.ENDED, submitted, CanonicalJson.of(Map.of("reason", ruling.unmet())))));
        var judgement = new Judgement(Stage.ELIGIBILITY, sheet.candidate(), Outcome.ENDED, null, ruling.unmet(), passed.asOf(), passed.local(), passed.calendar(), FORGED + 1);

        assertThat(WrittenAnew.of(order, file.with(file.asOf(), List.of(unfit), List.of(judgement), List.of(), List.of())).faults()).containsExactly(
            "第 %d 条：『审查任职资格』不应在此时办理：『任职资格』已终止（R-GEN-ORDER）。终止之后不得继续；如须继续选任，请另行确定考察对象或重新开案。".formatted(sheet.seq() + 3),
            "第 %d 条：『任职资格』不应在此核验：『任职资格』已终止（R-GEN-ORDER）。终止之后不得继续；如须继续选任，请另行确定考察对象或重新开案。".formatted(passed.seq() + 3));
        found++;
    }

    private static CaseFile before(CaseFile file, Filed<?> sheet, Judgement passed, Filed<?> unfit) {
        return file.before(passed).before(sheet.seq()).with(passed.asOf(), List.of(unfit), List.of(), List.of(), List.of()).of(sheet.candidate());
    }

    private static Entry forged(int which, EntryKind kind, Entry like, String payload) {
        return new Entry(like.chain(), FORGED + which, like.at(), NewEntry.SYSTEM, null, kind, Stage.ELIGIBILITY.id(), like.candidate(), payload, null, null);
    }

    /** Nobody is judged again in a candidacy that has ended, by whose token ever. */
    @Test // R-GEN-ORDER
    void an_ended_candidate_does_not_go_on_with_the_token_of_another() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "温若冰", "林致远"));
        story.reaches(number, Step.CANDIDATES_DECISION);
        story.does(number, Step.CANDIDATES_DECISION, Map.of("rows", story.choosing(number, "温若冰")));
        story.doesFor("温若冰", number, Step.ELIGIBILITY_SHEET, UNFIT);
        var other = story.task(number, Step.ELIGIBILITY_SHEET);
        assertThat(database.update("update ACT_RU_VARIABLE set TEXT_ = ? where NAME_ = 'candidateId' and PROC_INST_ID_ = ?", story.cadre("温若冰"),
            other.getProcessInstanceId())).isPositive();
        assertThatThrownBy(() -> story.does(number, Step.ELIGIBILITY_SHEET)).hasMessageContaining("『任职资格』已终止（R-GEN-ORDER）");
        assertThat(Replay.faults(story.recordOf(number), files.openAnew(number))).isEmpty();
        found++;
    }

    /** The meeting has ended the selection; its token is put back, as a case of the same stage has one. */
    @Test // R-GEN-ORDER
    void a_case_that_a_gate_has_ended_does_not_go_on_with_a_token_put_back() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.CANDIDATES_DECISION);
        var lender = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(lender, Step.CANDIDATES_DECISION);
        story.does(number, Step.CANDIDATES_DECISION, Map.of("outcome", "ENDED", "endReason", "没有合适人选", "rows", story.choosingOnly(number).get("rows")));
        assertThat(story.ended(number)).isTrue();
        assertThat(database.update("update ACT_RU_EXECUTION set BUSINESS_KEY_ = ? where BUSINESS_KEY_ = ?", number, lender)).isOne();
        assertThatThrownBy(() -> story.does(number, Step.CANDIDATES_DECISION)).hasMessageContaining("『确定考察对象』已终止（R-GEN-ORDER）");
        assertThat(story.gate(number, "candidates")).containsExactly(EntryKind.GATE_REFUSED);
        found++;
    }
}
