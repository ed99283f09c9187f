package org.xuanren.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Stage;

/**
 * Who reads what was said when people were deliberated and decided on stands in the record of the case (R-STAFF-LEAK): papers and remarks of these
 * stages, what their gates found, what a form brings back of them, and, wherever a form tells it, whom the leaders propose and what the other side
 * answers. The name, post and day of whoever was decided on are none of it: at the steps after the decision they are there to be made public.
 */
@Service
public class Readings {

    private static final Set<Stage> CONFIDENTIAL = EnumSet.of(Stage.CANDIDATES, Stage.FIRST_DELIBERATION, Stage.DELIBERATION, Stage.DECISION);

    /** What somebody asks for again meanwhile (a page that loads twice or looks for news) belongs to the same opening. */
    private static final Duration OPENING = Duration.ofMinutes(1);

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
     * Notes that somebody opens something now. A record takes one entry a minute of each reader and thing at most; what was noted it knows by itself:
     * so what was rolled back is noted anew, and whoever asks two nodes is noted once.
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
        record.lock(caseNumber); // of two requests at once the later one finds the entry of the first
        var now = clock.instant();
        var payload = CanonicalJson.of(what);
        var noted = record.entries(caseNumber).stream().anyMatch(one -> one.kind() == EntryKind.READ && login.equals(one.actor()) && place.equals(one.step())
            && Objects.equals(candidate, one.candidate()) && isOfNow(one.at(), now) && payload.equals(one.payload()));
        if (!noted) {
            record.append(caseNumber, new NewEntry(login, null, EntryKind.READ, place, candidate, what));
        }
    }

    private static boolean isOfNow(Instant at, Instant now) {
        return at != null && !at.isAfter(now) && now.isBefore(at.plus(OPENING));
    }
}
