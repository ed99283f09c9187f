package org.xuanren.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EndedCandidacy;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.FiledPaper;
import org.xuanren.evidence.Judgement;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Editions;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Stage;
import org.xuanren.statute.WorkCalendar;

/** A case file as a test writes it down: oldest entry first, everything on the day of the case unless it says otherwise. */
public final class TestFile {

    private static final Editions EDITIONS = Editions.load();

    private final CaseKind kind;
    private final EditionId edition;
    private final List<Filed<?>> filed = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<FiledPaper> papers = new ArrayList<>();
    private final List<EndedCandidacy> ended = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 3, 2);
    private String candidate;
    private WorkCalendar calendar = WorkCalendar.load();
    private long seq;

    private TestFile(CaseKind kind, EditionId edition) {
        this.kind = kind;
        this.edition = edition;
    }

    public static TestFile of(CaseKind kind, EditionId edition) {
        return new TestFile(kind, edition);
    }

    /** A promotion to a leading post under the edition of 2002: the usual case of the notice. */
    public static TestFile usual() {
        return of(CaseKind.PROMOTION_LEADING, EditionId.E2002);
    }

    /** What follows was filed on that day; the file is judged on the last day named. */
    public TestFile on(LocalDate day) {
        today = day;
        return this;
    }

    /** In a house whose operator has added a year. */
    public TestFile with(WorkCalendar local) {
        calendar = local;
        return this;
    }

    public TestFile with(Evidence evidence) {
        return with(null, evidence);
    }

    public TestFile with(String about, Evidence evidence) {
        filed.add(new Filed<>("task-" + ++seq, Evidence.stepOf(evidence.getClass()), about, seq, at(), "zhang", "hash-" + seq, evidence));
        return this;
    }

    public TestFile judged(Stage stage, String about, Judgement.Outcome outcome) {
        judgements.add(new Judgement(stage, about, outcome, null, "", today, java.util.Map.of(), calendar.local(), ++seq));
        return this;
    }

    /** Two persons have ended his candidacy. */
    public TestFile endedByTwo(String about) {
        ended.add(new EndedCandidacy(about, at(), ++seq));
        return this;
    }

    public TestFile paper(PaperKind paper) {
        papers.add(new FiledPaper(paper, paper.step(), null, "hash", 1, null, ++seq));
        return this;
    }

    /** A paper about one candidate. */
    public TestFile paper(String about, PaperKind paper) {
        papers.add(new FiledPaper(paper, paper.step(), about, "hash", 1, null, ++seq));
        return this;
    }

    public TestFile statement(PaperKind paper, String words) {
        papers.add(new FiledPaper(paper, paper.step(), null, null, 0, words, ++seq));
        return this;
    }

    /** Read through the eyes of that candidate. */
    public TestFile about(String someCandidate) {
        candidate = someCandidate;
        return this;
    }

    public CaseFile file() {
        return new CaseFile("2026-0001", kind, EDITIONS.of(edition), calendar, today, candidate, filed, judgements, papers, ended);
    }

    private Instant at() {
        return today.atTime(9, 0).toInstant(ZoneOffset.ofHours(8));
    }
}
