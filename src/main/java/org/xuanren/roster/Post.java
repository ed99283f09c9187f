package org.xuanren.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A post of an organisation, with the number that is approved for it (核定职数). */
@Entity
@Table(name = "post")
public class Post {

    @Id
    private String code;
    @Column(nullable = false)
    private String title;
    @Column(nullable = false)
    private String organisation;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Level level;
    private boolean chief;
    @Column(name = "is_leading") // "leading" is a reserved word of PostgreSQL
    private boolean leading;
    private boolean internal;
    private int approved;
    private boolean partySecretary;
    private boolean partyPost;
    private boolean dualManaged;
    private String coManagingParty;
    private String legalDemand;
    @Column(nullable = false)
    private String body;

    protected Post() { } // for JPA

    /** @param traits as {@link #traits} gives them */
    public Post(String code, String title, String organisation, Level level, java.util.Set<String> traits, int approved,
            String coManagingParty, String legalDemand, String body) {
        this.code = code;
        this.title = title;
        this.organisation = organisation;
        this.level = level;
        this.chief = traits.contains("chief");
        this.leading = traits.contains("leading");
        this.internal = traits.contains("internal");
        this.partySecretary = traits.contains("party-secretary");
        this.partyPost = traits.contains("party-post");
        this.dualManaged = traits.contains("dual-managed");
        this.approved = approved;
        this.coManagingParty = coManagingParty;
        this.legalDemand = legalDemand;
        this.body = body;
    }

    public String code() {
        return code;
    }

    /** As tables write them: chief, leading, internal, party-post, party-secretary, dual-managed. */
    List<String> traits() {
        Map<String, Boolean> traits = new LinkedHashMap<>();
        traits.put("chief", chief);
        traits.put("leading", leading);
        traits.put("internal", internal);
        traits.put("party-post", partyPost);
        traits.put("party-secretary", partySecretary);
        traits.put("dual-managed", dualManaged);
        traits.values().removeIf(has -> !has);
        return List.copyOf(traits.keySet());
    }

    /** The title alone: 副局长. */
    public String title() {
        return title;
    }

    /** Code of its organisation. */
    public String organisation() {
        return organisation;
    }

    public Level level() {
        return level;
    }

    /** Whether it is the chief post of its organisation (正职). */
    public boolean chief() {
        return chief;
    }

    public boolean leading() {
        return leading;
    }

    /** Whether it heads an internal organ of a department. */
    public boolean internal() {
        return internal;
    }

    /** Approved number of holders. */
    public int approved() {
        return approved;
    }

    public boolean partySecretary() {
        return partySecretary;
    }

    public boolean partyPost() {
        return partyPost;
    }

    public boolean dualManaged() {
        return dualManaged;
    }

    /** The assisting side of a dual-managed post; empty otherwise. */
    public String coManagingParty() {
        return coManagingParty == null ? "" : coManagingParty;
    }

    /** The qualification that a law demands; empty if none. */
    public String legalDemand() {
        return legalDemand == null ? "" : legalDemand;
    }

    /** Code of the body that decides on it. */
    public String body() {
        return body;
    }
}
