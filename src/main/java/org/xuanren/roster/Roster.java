package org.xuanren.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cadre database as other rooms read it. */
@Service
@Transactional(readOnly = true)
public class Roster {

    private final Organisations organisations;
    private final Posts posts;
    private final Holdings holdings;
    private final CadreReader cadres;
    private final RosterMemory memory;

    Roster(Organisations organisations, Posts posts, Holdings holdings, CadreReader cadres, RosterMemory memory) {
        this.memory = memory;
        this.organisations = organisations;
        this.posts = posts;
        this.holdings = holdings;
        this.cadres = cadres;
    }

    public List<Post> posts() {
        return memory.answer("posts", List.of(), () -> List.copyOf(posts.findAllByOrderByCode()));
    }

    public Optional<Post> post(String code) {
        return memory.answer("post", List.of(code), () -> posts.findById(code));
    }

    /** Those of some codes that the roster knows, by code. */
    public List<Post> posts(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : memory.answer("some posts", List.of(Set.copyOf(codes)), () -> List.copyOf(posts.findByCodeInOrderByCode(codes)));
    }

    public Optional<Organisation> organisation(String code) {
        return memory.answer("organisation", List.of(code), () -> organisations.findById(code));
    }

    /** Organisation and post in one: 云川市民政局副局长. */
    public String titleOf(Post post) {
        return organisation(post.organisation()).map(Organisation::name).orElse("") + post.title();
    }

    /** The posts of an organisation. */
    public List<Post> postsOf(String organisation) {
        return memory.answer("posts of", List.of(organisation), () -> List.copyOf(posts.findByOrganisationOrderByCode(organisation)));
    }

    /** Who holds a post on a day. */
    public List<Cadre> holders(String post, LocalDate on) {
        return holders(List.of(post), on).getOrDefault(post, List.of());
    }

    /** Who holds which of some posts on a day; posts that nobody holds are left out. */
    public Map<String, List<Cadre>> holders(Collection<String> some, LocalDate on) {
        return some.isEmpty() ? Map.of() : memory.answer("holders", List.of(Set.copyOf(some), on), () -> cadres.holders(some, on));
    }

    /** Whether the roster knows that somebody came to a post on a day: of a holding that covers the day, or began since. */
    public boolean heardOfComing(String post, String cadre, LocalDate day, LocalDate today) {
        return held(post, cadre).anyMatch(one -> one.holdsOn(day) || one.beganWithin(day, today));
    }

    /** Whether the roster knows that somebody left a post on a day: of a holding that ended since, or of a later one. */
    public boolean heardOfLeaving(String post, String cadre, LocalDate day, LocalDate today) {
        return held(post, cadre).anyMatch(one -> one.beganWithin(day, today) || one.endedWithin(day.minusDays(1), today));
    }

    private Stream<Holding> held(String post, String cadre) {
        return held(List.of(cadre)).stream().filter(one -> one.post().equals(post));
    }

    private List<Holding> held(Collection<String> cadres) {
        return memory.answer("held", List.of(Set.copyOf(cadres)), () -> List.copyOf(holdings.findByCadreIn(cadres)));
    }

    /** Takes a post for the transaction: another one that asks for it waits until this one has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String post) {
        posts.holdByCode(post);
        memory.renew();
    }

    /** The posts that a cadre holds on a day. */
    public List<Post> heldBy(String cadre, LocalDate on) {
        return heldBy(List.of(cadre), on).getOrDefault(cadre, List.of());
    }

    /** The posts that some cadres hold on a day, by cadre; who holds none is left out. */
    public Map<String, List<Post>> heldBy(Collection<String> some, LocalDate on) {
        if (some.isEmpty()) {
            return Map.of();
        }
        var held = held(some).stream().filter(one -> one.holdsOn(on))
            .collect(Collectors.groupingBy(Holding::cadre, Collectors.mapping(Holding::post, Collectors.toSet())));
        var all = posts(held.values().stream().flatMap(Set::stream).distinct().toList());
        return held.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            one -> all.stream().filter(post -> one.getValue().contains(post.code())).toList()));
    }

    public Optional<Cadre> cadre(String id) {
        return id == null ? Optional.empty() : memory.answer("cadre", List.of(id), () -> cadres.byId(id));
    }

    /** Those of some ids whom the roster knows, by id. */
    public Map<String, Cadre> cadres(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : memory.answer("some cadres", List.of(Set.copyOf(ids)), () -> cadres.byIds(ids));
    }

    /** All cadres by name. */
    public List<Cadre> cadres() {
        return memory.answer("cadres", List.of(), cadres::byName);
    }

    /** The cadre who uses a login. */
    public Optional<Cadre> byAccount(String login) {
        return login == null ? Optional.empty() : memory.answer("account", List.of(login), () -> cadres.byAccount(login));
    }

    /** The close relatives of a cadre who are in the roster themselves, whoever of the two named the other. */
    public List<Cadre> relativesOf(String cadre) {
        return memory.answer("relatives", List.of(cadre), () -> cadres.relativesOf(cadre));
    }

    /** Everybody who by office has to be asked when an organisation recommends; empty if nothing is laid down for it. */
    public List<ScopeMember> scopeOf(String organisation, LocalDate on) {
        return members(organisation, on);
    }

    /** The logins of cadres, of those whom they name as relatives, and of those who name them; asked whenever a task is claimed. */
    public Set<String> accountsAround(Collection<String> some) {
        return some.isEmpty() ? Set.of() : memory.answer("around", List.of(Set.copyOf(some)), () -> cadres.accountsAround(some));
    }

    /** The members of a deciding body on a day, by rank: in the order of the file that names them. */
    public List<ScopeMember> members(String body, LocalDate on) {
        return memory.answer("members", List.of(body, on), () -> cadres.members(body, on));
    }
}
