package org.xuanren.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.staff.StaffGroups;
import org.xuanren.statute.Group;

/**
 * Which groups go together. Whoever administers belongs to one role only: nobody is two of the three administrators, or one of them
 * and staff. Whoever is in an office (处室) of a role is in the role.
 */
@Component
class OneOffice {

    private final StaffGroups staffGroups;
    private final JdbcTemplate database;

    OneOffice(StaffGroups staffGroups, JdbcTemplate database) {
        this.staffGroups = staffGroups;
        this.database = database;
    }

    boolean holds(String login, String group) {
        return staffGroups.of(login).contains(group);
    }

    /** What somebody is already that does not go together with one more group; empty if nothing. */
    Optional<Group> opposed(String login, String joined) {
        var wanted = Group.roleOf(joined);
        return staffGroups.of(login).stream().flatMap(id -> Group.roleOf(id).stream())
            .filter(group -> wanted.filter(one -> one != group && (one.administers() || group.administers())).isPresent())
            .findFirst();
    }

    /** The role in which one has to be before one joins an office of it; empty if nothing is lacking. */
    Optional<Group> lacking(String login, String joined) {
        return Group.roleOf(joined).filter(role -> role.hasOffice(joined) && !holds(login, role.id()));
    }

    /** The offices that one has to leave before one leaves their role. */
    List<String> within(String login, String left) {
        return Group.find(left).map(role -> staffGroups.of(login).stream().filter(role::hasOffice).toList()).orElse(List.of());
    }

    /** The role of an administrator that nobody else has; empty if there is none. @param left the group that he would leave, or null for all */
    Optional<Group> alone(String login, String left) {
        return staffGroups.of(login).stream().filter(group -> left == null || left.equals(group)).flatMap(id -> Group.find(id).stream())
            .filter(Group::administers).filter(role -> staffGroups.members(role.id()).equals(List.of(login))).findFirst();
    }

    /** Whether there is a group that nobody could tell from this one. */
    boolean known(String group, String name) {
        return !database.queryForList("select ID_ from ACT_ID_GROUP where ID_ = ? or NAME_ = ?", String.class, group, name).isEmpty();
    }

    /** The accounts that nobody could tell from this login: the same, or the same in other letters. */
    List<String> accounts(String login) {
        return database.queryForList("select ID_ from ACT_ID_USER where lower(ID_) = ?", String.class, login.toLowerCase(Locale.ROOT));
    }
}
