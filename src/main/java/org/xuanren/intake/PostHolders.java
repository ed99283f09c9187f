package org.xuanren.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xuanren.casefile.HolderChange;
import org.xuanren.casefile.HolderChanges;
import org.xuanren.evidence.PersonRef;
import org.xuanren.roster.Roster;

/**
 * Who holds a post (R-QUOTA-LIMIT): whom the roster knows, and whom other cases have decided on since. The roster hears of an
 * appointment or removal with its next import; from then on it speaks of that person.
 */
@Component
class PostHolders {

    private final Roster roster;
    private final HolderChanges changes;
    private final Clock clock;

    private record Known(LocalDate on, Optional<PersonRef> holder) { }

    PostHolders(Roster roster, HolderChanges changes, Clock clock) {
        this.roster = roster;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param besides number of the case that asks: what it decides itself is not counted */
    List<PersonRef> of(String post, String besides) {
        var holders = new LinkedHashMap<String, PersonRef>();
        roster.holders(post, LocalDate.now(clock)).forEach(cadre -> holders.put(cadre.id(), RosterFacts.person(cadre)));
        var newest = new LinkedHashMap<String, Known>();
        for (HolderChange change : changes.of(post, besides)) {
            change.leave().forEach(id -> newest.put(id, new Known(change.on(), Optional.empty())));
            change.comes().ifPresent(person -> newest.put(person.id(), new Known(change.on(), Optional.of(person))));
        }
        newest.forEach((id, known) -> {
            if (!roster.heard(post, id, known.on())) {
                known.holder().ifPresentOrElse(person -> holders.putIfAbsent(id, person), () -> holders.remove(id));
            }
        });
        return List.copyOf(holders.values());
    }
}
