package org.xuanren.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cadre database as other rooms read it. */
@Service
@Transactional(readOnly = true)
public class Roster {

    private final Organisations organisations;
    private final Posts posts;
    private final Cadres cadres;
    private final Holdings holdings;
    private final Memberships memberships;
    private final NamedParameterJdbcTemplate database;

    Roster(Organisations organisations, Posts posts, Cadres cadres, Holdings holdings, Memberships memberships,
            NamedParameterJdbcTemplate database) {
        this.database = database;
        this.organisations = organisations;
        this.posts = posts;
        this.cadres = cadres;
        this.holdings = holdings;
        this.memberships = memberships;
    }

    public List<Post> posts() {
        return posts.findAllByOrderByCode();
    }

    public Optional<Post> post(String code) {
        return posts.findById(code);
    }

    public Optional<Organisation> organisation(String code) {
        return organisations.findById(code);
    }

    /** Organisation and post in one: 云川市民政局副局长. */
    public String titleOf(Post post) {
        return organisation(post.organisation()).map(Organisation::name).orElse("") + post.title();
    }

    /** The posts of an organisation. */
    public List<Post> postsOf(String organisation) {
        return posts.findByOrganisationOrderByCode(organisation);
    }

    /** Who holds a post on a day. */
    public List<Cadre> holders(String post, LocalDate on) {
        return holders(List.of(post), on).getOrDefault(post, List.of());
    }

    /** Who holds which of some posts on a day; posts that nobody holds are left out. */
    public Map<String, List<Cadre>> holders(Collection<String> some, LocalDate on) {
        var held = holdings.findByPostInOrderById(some).stream().filter(one -> one.holdsOn(on)).toList();
        var people = byId(held.stream().map(Holding::cadre).toList());
        return held.stream().collect(Collectors.groupingBy(Holding::post, LinkedHashMap::new,
            Collectors.mapping(one -> people.get(one.cadre()), Collectors.toList())));
    }

    /** The posts that a cadre holds on a day. */
    public List<Post> heldBy(String cadre, LocalDate on) {
        return posts.findByCodeInOrderByCode(holdings.findByCadre(cadre).stream().filter(one -> one.holdsOn(on)).map(Holding::post).toList());
    }

    public Optional<Cadre> cadre(String id) {
        return cadres.findById(id);
    }

    /** All cadres by name. */
    public List<Cadre> cadres() {
        return cadres.findAllByOrderByName();
    }

    /** The cadre who uses a login. */
    public Optional<Cadre> byAccount(String login) {
        return login == null ? Optional.empty() : cadres.findByAccount(login);
    }

    /** The close relatives of a cadre who are in the roster themselves, whoever of the two named the other. */
    public List<Cadre> relativesOf(String cadre) {
        return cadres.findRelatives(cadre);
    }

    /** Everybody who by office has to be asked when an organisation recommends; empty if nothing is laid down for it. */
    public List<ScopeMember> scopeOf(String organisation) {
        return members(organisation);
    }

    /** The logins of cadres, of those whom they name as relatives, and of those who name them; asked whenever a task is claimed. */
    public Set<String> accountsAround(Collection<String> some) {
        return some.isEmpty() ? Set.of() : new HashSet<>(database.queryForList("select account from cadre where account is not null and (id in (:some) "
            + "or id in (select cadre from kinship where relative in (:some)) or id in (select relative from kinship where cadre in (:some)))",
            Map.of("some", some), String.class));
    }

    /** The members of a deciding body, by name. */
    public List<ScopeMember> members(String body) {
        var members = memberships.findByBodyOrderById(body);
        var people = byId(members.stream().map(Membership::cadre).toList());
        return members.stream().map(one -> {
            var cadre = people.get(one.cadre());
            return new ScopeMember(cadre.id(), cadre.name(), cadre.file().currentPost(), one.groupKey(), one.groupLabel(),
                one.voterLevel());
        }).toList();
    }

    private Map<String, Cadre> byId(List<String> ids) {
        return cadres.findAllById(ids).stream().collect(Collectors.toMap(Cadre::id, Function.identity()));
    }
}
