package org.xuanren.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.record.RecordRefusal;
import org.xuanren.roster.Roster;
import org.xuanren.statute.FourEyes;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/**
 * Who has to stay away from a case (R-AVOID-WORK, R-DEC-RECUSE): the persons whom it is about, from the moment at which they are
 * named for nomination or recommendation, and their close relatives.
 */
@Service
public class Recusal {

    private final CaseFiles files;
    private final Roster roster;

    Recusal(CaseFiles files, Roster roster) {
        this.files = files;
        this.roster = roster;
    }

    /** Logins that get no task of the case. */
    @Transactional(readOnly = true, noRollbackFor = {Refusal.class, RecordRefusal.class})
    public Set<String> recused(String caseNumber) {
        return roster.accountsAround(files.open(caseNumber).persons());
    }

    /** In what way a login is tied to a case, for the sentence of the refusal; empty if it is not. */
    @Transactional(readOnly = true)
    public Optional<String> tie(String login, String caseNumber) {
        var persons = files.open(caseNumber).persons();
        if (!roster.accountsAround(persons).contains(login)) {
            return Optional.empty();
        }
        var own = roster.byAccount(login).orElseThrow().id();
        if (persons.contains(own)) {
            return Optional.of("本人是本案人选");
        }
        return roster.relativesOf(own).stream().filter(relative -> persons.contains(relative.id())).findFirst()
            .map(relative -> "与本案人选" + relative.name() + "有亲属关系");
    }

    /** The step that a login has taken in a case and that keeps it from taking this one (R-SUP-INTERNAL); empty if there is none. */
    @Transactional(readOnly = true)
    Optional<Step> otherSide(String login, Step step, String caseNumber) {
        return FourEyes.apartFrom(step).isEmpty() ? Optional.empty() : files.open(caseNumber).otherSide(login, step);
    }
}
