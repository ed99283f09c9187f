package org.xuanren.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.FiledPaper;
import org.xuanren.evidence.PaperRow;
import org.xuanren.evidence.PaperRows;
import org.xuanren.evidence.PersonRef;
import org.xuanren.intake.PaperDesk.Counter;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.roster.Cadre;
import org.xuanren.rule.DisagreementSettled;
import org.xuanren.statute.PaperKind;

/** The papers of earlier steps, at the tasks that are there to read them ({@link PaperKind#readAt}). */
@Component
class EarlierPapers {

    /**
     * A paper to be read.
     *
     * @param candidate whom it is about, by name; empty if it is about the case
     * @param former    whether its step was done again since, with a paper that counts in its place
     */
    record Earlier(PaperRow row, String candidate, boolean former) { }

    private final PaperRows rows;
    private final CaseFiles files;
    private final CaseRecord record;
    private final RosterFacts roster;

    EarlierPapers(PaperRows rows, CaseFiles files, CaseRecord record, RosterFacts roster) {
        this.rows = rows;
        this.files = files;
        this.record = record;
        this.roster = roster;
    }

    /** In the order of the procedure, candidate by candidate; none at most tasks. */
    @Transactional(readOnly = true)
    List<Earlier> at(Counter counter) {
        var kinds = PaperKind.readAt(counter.step());
        if (kinds.isEmpty()) {
            return List.of();
        }
        var file = files.open(counter.caseNumber());
        var concerned = concerned(counter, file);
        var places = record.entries(counter.caseNumber()).stream().filter(entry -> entry.kind() == EntryKind.PAPER_FILED)
            .collect(Collectors.toMap(RecordPayload::idOf, Entry::seq));
        return rows.findByCaseNumber(counter.caseNumber()).stream()
            .filter(row -> kinds.contains(row.paper(0).kind()) && concerned.test(row.paper(0).candidate()))
            .sorted(Comparator.comparing((PaperRow row) -> row.paper(0).kind()).thenComparing(row -> Objects.requireNonNullElse(row.paper(0).candidate(), ""))
                .thenComparing(row -> places.get(row.id())))
            .map(row -> earlier(row, row.paper(places.get(row.id())), file)).toList();
    }

    /** Whose papers are read at the task. The dossier is kept per case: it holds those of all candidates. */
    private static Predicate<String> concerned(Counter counter, CaseFile file) {
        return switch (counter.step()) {
            case DELIBERATION_LEADERS -> DisagreementSettled.left(file)::contains;
            case DECISION_MEETING -> file.require(DecisionAgenda.class).persons().stream().map(PersonRef::id).toList()::contains;
            case ARCHIVE_LIST -> anybody -> true;
            default -> candidate -> Objects.equals(candidate, counter.candidate());
        };
    }

    private Earlier earlier(PaperRow row, FiledPaper paper, CaseFile file) {
        var own = file.of(paper.candidate());
        var newest = own.papers().stream().filter(one -> one.kind() == paper.kind()).mapToLong(FiledPaper::seq).max().orElseThrow();
        return new Earlier(row, paper.candidate() == null ? "" : name(paper.candidate()), paper.seq() <= own.before(newest).papersCountAfter(paper.step()));
    }

    private String name(String candidate) {
        return roster.cadre(candidate).map(Cadre::name).orElse(candidate);
    }
}
