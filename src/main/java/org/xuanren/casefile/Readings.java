package org.xuanren.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.evidence.Judgement;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Stage;

/** Who reads what was said when people were deliberated and decided on stands in the record of the case (R-STAFF-LEAK). */
@Service
public class Readings {

    private static final Set<Stage> CONFIDENTIAL = EnumSet.of(Stage.CANDIDATES, Stage.FIRST_DELIBERATION, Stage.DELIBERATION, Stage.DECISION);

    private final CaseRecord record;
    private final Clock clock;

    Readings(CaseRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    public static boolean confidential(Stage stage) {
        return CONFIDENTIAL.contains(stage);
    }

    /** What a gate said, where it is read by the way and nobody notes who has read it. */
    public static String byTheWay(Judgement judgement) {
        return confidential(judgement.stage()) ? "『" + judgement.stage().label() + "』核验未通过，内容在任务的表单中查阅" : judgement.sentences();
    }

    /**
     * Notes that somebody reads something now; of each thing once a day, so that the record tells more than how often a page was opened.
     *
     * @param place a step, or whatever else entries of the caller's room stand under
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String caseNumber, String login, String place, String candidate, String what) {
        note(caseNumber, login, place, candidate, Map.of("text", what));
    }

    /** @param what the payload of the entry */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String caseNumber, String login, String place, String candidate, Map<String, Object> what) {
        var today = LocalDate.now(clock);
        var payload = CanonicalJson.of(what);
        var noted = record.entries(caseNumber).stream().anyMatch(one -> one.kind() == EntryKind.READ && login.equals(one.actor()) && place.equals(one.step())
            && Objects.equals(candidate, one.candidate()) && on(one).equals(today) && payload.equals(one.payload()));
        if (!noted) {
            record.append(caseNumber, new NewEntry(login, null, EntryKind.READ, place, candidate, what));
        }
    }

    private LocalDate on(Entry entry) {
        return entry.at() == null ? LocalDate.MIN : LocalDate.ofInstant(entry.at(), clock.getZone());
    }
}
