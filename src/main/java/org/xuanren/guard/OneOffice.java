package org.xuanren.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Group;

/** Whoever administers belongs to one group only: nobody is two of the three administrators, or one of them and staff. */
@Component
class OneOffice {

    private final JdbcTemplate database;

    OneOffice(JdbcTemplate database) {
        this.database = database;
    }

    boolean holds(String login, String group) {
        return memberships(login).contains(group);
    }

    /** What somebody is already that does not go together with one more group; empty if nothing. */
    Optional<Group> opposed(String login, String joined) {
        var wanted = Group.find(joined);
        return memberships(login).stream().flatMap(id -> Group.find(id).stream())
            .filter(group -> wanted.filter(one -> one != group && (one.administers() || group.administers())).isPresent())
            .findFirst();
    }

    /** The accounts that nobody could tell from this login: the same, or the same in other letters. */
    List<String> accounts(String login) {
        return database.queryForList("select ID_ from ACT_ID_USER where lower(ID_) = ?", String.class, login.toLowerCase(Locale.ROOT));
    }

    private List<String> memberships(String login) {
        return database.queryForList("select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = ? order by GROUP_ID_", String.class, login);
    }
}
