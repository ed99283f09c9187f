package org.xuanren.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.Readings;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.Judgement;
import org.xuanren.rule.PublicityPeriod;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/**
 * What became of a submission, for whoever has made it: nobody takes a case that was sent back, or has ended, for one that goes on; and who it
 * goes on with. What was said in confidence is told him there and then, and not later (R-STAFF-LEAK).
 */
@Service
public class Outcome {

    private static final Duration THERE_AND_THEN = Duration.ofMinutes(5);

    private final JdbcTemplate database;
    private final CaseFiles files;
    private final OpenSteps steps;
    private final Clock clock;

    Outcome(JdbcTemplate database, CaseFiles files, OpenSteps steps, Clock clock) {
        this.database = database;
        this.files = files;
        this.steps = steps;
        this.clock = clock;
    }

    /** @return {@code status}, {@code message} and whether it is {@code bad}; empty if nobody can do anything now, or somebody else did the task */
    @Transactional(readOnly = true)
    public Map<String, Object> of(String task, String login) {
        return database.queryForList("select case_number from evidence where id = ? and actor = ?", String.class, task, login).stream().map(files::open)
            .flatMap(file -> file.filed().stream().filter(one -> one.id().equals(task)).map(one -> told(one, file))).findFirst().orElse(Map.of());
    }

    private Map<String, Object> told(Filed<?> done, CaseFile file) {
        return file.judgements().stream().filter(judgement -> judgement.seq() == done.seq() + 1) // in the same breath
            .map(judgement -> told(judgement, file.kind(), done.at())).filter(told -> !told.isEmpty()).findFirst()
            .map(told -> told.get("bad").equals(true) ? told : followed(told, next(done, file))).orElseGet(() -> next(done, file));
    }

    private static Map<String, Object> followed(Map<String, Object> told, Map<String, Object> next) {
        return next.isEmpty() ? told : said(told.get("status") + "；" + next.get("status"), (String) told.get("message"), false);
    }

    private Map<String, Object> told(Judgement judgement, CaseKind kind, Instant done) {
        var status = switch (judgement.outcome()) {
            case AGAIN -> "核验未通过，已退回『" + Step.of(judgement.redoFrom()).label() + "』";
            case ENDED -> judgement.stage().perCandidate() ? "核验未通过，该人选已终止" : "核验未通过，本案已终止";
            case PASSED -> judgement.stage() == Stage.APPOINTMENT ? kind.inWords("任职已生效") : judgement.stage() == Stage.ARCHIVE ? "本案已办结归档" : "";
        };
        return status.isEmpty() ? Map.of() : said(status, clock.instant().isBefore(done.plus(THERE_AND_THEN)) ? judgement.sentences() : Readings.byTheWay(judgement),
            !judgement.passed());
    }

    /**
     * Of a candidate's step what is next for him, and of a report's what is next for reports; of the others nothing, unless nothing is left to be done for him
     * or for them: then what the case waits for.
     */
    private Map<String, Object> next(Filed<?> done, CaseFile file) {
        if (done.step() == Step.PUBLICITY_NOTICE) {
            return said("公示期至 " + PublicityPeriod.lastDay(file) + "，期满后办理『" + Step.PUBLICITY_CONCLUSION.label() + "』", "", false);
        }
        var all = steps.ofCases(List.of(file.number())).getOrDefault(file.number(), List.of());
        var own = all.stream().filter(step -> done.candidate() == null || done.candidate().equals(step.candidate()))
            .filter(step -> step.step().stage().isPresent() == done.step().stage().isPresent()).toList();
        var open = (own.isEmpty() ? all : own).stream().collect(Collectors.groupingBy(OpenStep::step, TreeMap::new, Collectors.toList()));
        return open.isEmpty() ? Map.of()
            : said((own.isEmpty() ? "本案下一步：" : "下一步：") + open.values().stream().map(of -> inWords(of, file.kind())).collect(Collectors.joining("；")), "", false);
    }

    private static String inWords(List<OpenStep> of, CaseKind kind) {
        var names = of.stream().map(OpenStep::name).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining("、"));
        var holders = of.stream().map(OpenStep::holder).distinct().collect(Collectors.joining("、"));
        return "『" + kind.inWords(of.get(0).step().label()) + "』" + (names.isEmpty() ? "" : "（" + names + "）") + "，由" + holders + "办理";
    }

    private static Map<String, Object> said(String status, String message, boolean bad) {
        return Map.of("status", status, "message", message, "bad", bad);
    }
}
