package org.xuanren.scenario;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.xuanren.roster.Roster;

/** What was there at the moment at which the server has begun to take requests. */
public class ServerOpening {

    private final IdentityService identity;
    private final Roster roster;
    private boolean owned;
    private long members;
    private int cadres;

    ServerOpening(IdentityService identity, Roster roster) {
        this.identity = identity;
        this.roster = roster;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void look(WebServerInitializedEvent opened) {
        owned = identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0;
        members = identity.createUserQuery().memberOfGroup("organization-department").count();
        cadres = roster.cadres().size();
    }

    /** Whether the engine had its owner, without whom its web apps offer everybody to become it. */
    public boolean owned() {
        return owned;
    }

    /** Of the organization department. */
    public long members() {
        return members;
    }

    public int cadres() {
        return cadres;
    }
}
