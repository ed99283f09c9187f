package org.xuanren.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.Readings;
import org.xuanren.evidence.Judgement;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/**
 * What a gate decided on a submission, for whoever has made it: nobody takes a case that was sent back, or has ended, for one that goes on.
 * What was said in confidence is told him there and then, and not later (R-STAFF-LEAK).
 */
@Service
class Outcome {

    private static final Duration THERE_AND_THEN = Duration.ofMinutes(5);

    private final JdbcTemplate database;
    private final CaseFiles files;
    private final Clock clock;

    Outcome(JdbcTemplate database, CaseFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** @return {@code status}, {@code message} and whether it is {@code bad}; empty if the case just goes on, or somebody else did the task */
    @Transactional(readOnly = true)
    public Map<String, Object> of(String task, String login) {
        return database.queryForList("select case_number from evidence where id = ? and actor = ?", String.class, task, login).stream().map(files::open)
            .flatMap(file -> file.filed().stream().filter(one -> one.id().equals(task))
                .flatMap(one -> file.judgements().stream().filter(judgement -> judgement.seq() == one.seq() + 1) // in the same breath
                    .map(judgement -> told(judgement, file.kind(), one.at()))))
            .findFirst().orElse(Map.of());
    }

    private Map<String, Object> told(Judgement judgement, CaseKind kind, Instant done) {
        var status = switch (judgement.outcome()) {
            case AGAIN -> "核验未通过，已退回『" + Step.of(judgement.redoFrom()).label() + "』";
            case ENDED -> judgement.stage().perCandidate() ? "核验未通过，该人选已终止" : "核验未通过，本案已终止";
            case PASSED -> judgement.stage() == Stage.APPOINTMENT ? kind.inWords("任职已生效") : judgement.stage() == Stage.ARCHIVE ? "本案已办结归档" : "";
        };
        var told = new LinkedHashMap<String, Object>();
        if (!status.isEmpty()) {
            told.put("status", status);
            told.put("message", clock.instant().isBefore(done.plus(THERE_AND_THEN)) ? judgement.sentences() : Readings.byTheWay(judgement));
            told.put("bad", !judgement.passed());
        }
        return told;
    }
}
