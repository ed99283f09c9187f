package org.xuanren.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Group;

/**
 * Which groups go together. Whoever administers belongs to one role only: nobody is two of the three administrators, or one of them
 * and staff. Whoever is in an office (处室) of a role is in the role.
 */
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
        var wanted = Group.roleOf(joined);
        return memberships(login).stream().flatMap(id -> Group.roleOf(id).stream())
            .filter(group -> wanted.filter(one -> one != group && (one.administers() || group.administers())).isPresent())
            .findFirst();
    }

    /** The role in which one has to be before one joins an office of it; empty if nothing is lacking. */
    Optional<Group> lacking(String login, String joined) {
        return Group.roleOf(joined).filter(role -> role.hasOffice(joined) && !holds(login, role.id()));
    }

    /** The offices that one has to leave before one leaves their role. */
    List<String> within(String login, String left) {
        return Group.find(left).map(role -> memberships(login).stream().filter(role::hasOffice).toList()).orElse(List.of());
    }

    /** The role of an administrator that nobody else has; empty if there is none. @param left the group that he would leave, or null for all */
    Optional<Group> alone(String login, String left) {
        return database.queryForList("select GROUP_ID_ from ACT_ID_MEMBERSHIP mine where USER_ID_ = ? and not exists "
            + "(select 1 from ACT_ID_MEMBERSHIP other where other.GROUP_ID_ = mine.GROUP_ID_ and other.USER_ID_ <> mine.USER_ID_)", String.class, login).stream()
            .filter(group -> left == null || left.equals(group)).flatMap(id -> Group.find(id).stream()).filter(Group::administers).findFirst();
    }

    /** Whether there is a group that nobody could tell from this one. */
    boolean known(String group, String name) {
        return !database.queryForList("select ID_ from ACT_ID_GROUP where ID_ = ? or NAME_ = ?", String.class, group, name).isEmpty();
    }

    /** The accounts that nobody could tell from this login: the same, or the same in other letters. */
    List<String> accounts(String login) {
        return database.queryForList("select ID_ from ACT_ID_USER where lower(ID_) = ?", String.class, login.toLowerCase(Locale.ROOT));
    }

    private List<String> memberships(String login) {
        return database.queryForList("select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = ? order by GROUP_ID_", String.class, login);
    }
}
