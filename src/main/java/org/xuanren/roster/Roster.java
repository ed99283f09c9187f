package org.xuanren.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    Roster(Organisations organisations, Posts posts, Cadres cadres, Holdings holdings, Memberships memberships) {
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

    /** Who holds a post on a day. */
    public List<Cadre> holders(String post, LocalDate on) {
        return holdings.findByPostOrderById(post).stream().filter(one -> one.holdsOn(on))
            .map(one -> cadres.findById(one.cadre()).orElseThrow()).toList();
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

    /** The members of a deciding body, by name. */
    public List<ScopeMember> members(String body) {
        return memberships.findByBodyOrderById(body).stream().map(one -> {
            var cadre = cadres.findById(one.cadre()).orElseThrow();
            return new ScopeMember(cadre.id(), cadre.name(), cadre.file().currentPost(), one.groupKey(), one.groupLabel(),
                one.voterLevel());
        }).toList();
    }
}
