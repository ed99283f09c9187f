package org.xuanren.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xuanren.casefile.HolderChange;
import org.xuanren.casefile.HolderChange.Progress;
import org.xuanren.casefile.HolderChanges;
import org.xuanren.evidence.PersonRef;
import org.xuanren.roster.Post;
import org.xuanren.roster.Roster;

/**
 * Who holds a post (R-QUOTA-LIMIT): whom the roster knows, and whom other cases have appointed or decided on since. The roster hears of an
 * appointment or removal with its next import; from then on it speaks of that person.
 */
@Component
class PostHolders {

    private final Roster roster;
    private final HolderChanges changes;
    private final Clock clock;

    PostHolders(Roster roster, HolderChanges changes, Clock clock) {
        this.roster = roster;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those of today, and whoever is to come. @param besides number of the case that asks: what it decides itself is not counted */
    List<PersonRef> decided(String post, String besides) {
        return of(post, changes.of(post, besides));
    }

    /** Those of today, and whose notice waits for its gate: of two notices the first one counts, however far it is. */
    List<PersonRef> noticed(String post, String besides) {
        return of(post, changes.of(post, besides).stream().filter(change -> change.progress() != Progress.DECIDED).toList());
    }

    /** Those of today alone. */
    List<PersonRef> inForce(String post, String besides) {
        return of(post, changes.of(post, besides).stream().filter(change -> change.progress() == Progress.IN_FORCE).toList());
    }

    /** The posts that some cadres hold, or are to come to, by cadre; who has none is left out. */
    Map<String, List<Post>> decidedBy(Collection<String> cadres, String besides) {
        return by(cadres, post -> decided(post, besides));
    }

    /** Those that they hold already, or for which their notice waits for its gate. */
    Map<String, List<Post>> noticedBy(Collection<String> cadres, String besides) {
        return by(cadres, post -> noticed(post, besides));
    }

    /** Those that they hold already. */
    Map<String, List<Post>> inForceBy(Collection<String> cadres, String besides) {
        return by(cadres, post -> inForce(post, besides));
    }

    private Map<String, List<Post>> by(Collection<String> cadres, Function<String, List<PersonRef>> holders) {
        var posts = new TreeSet<>(changes.postsOf(cadres));
        roster.heldBy(cadres, LocalDate.now(clock)).values().forEach(held -> held.forEach(post -> posts.add(post.code())));
        var by = new HashMap<String, List<Post>>();
        roster.posts(posts).forEach(post -> holders.apply(post.code()).stream().map(PersonRef::id)
            .filter(cadres::contains).forEach(cadre -> by.computeIfAbsent(cadre, none -> new ArrayList<>()).add(post)));
        return by;
    }

    private List<PersonRef> of(String post, List<HolderChange> since) {
        var today = LocalDate.now(clock);
        var holders = new LinkedHashMap<String, PersonRef>();
        roster.holders(post, today).forEach(cadre -> holders.put(cadre.id(), RosterFacts.person(cadre)));
        var newest = new LinkedHashMap<String, HolderChange>();
        since.forEach(change -> newest.put(change.person().id(), change));
        newest.forEach((id, change) -> {
            if (change.comes() && !roster.heardOfComing(post, id, change.on(), today)) {
                holders.putIfAbsent(id, change.person());
            } else if (!change.comes() && !roster.heardOfLeaving(post, id, change.on(), today)) {
                holders.remove(id);
            }
        });
        return List.copyOf(holders.values());
    }
}
