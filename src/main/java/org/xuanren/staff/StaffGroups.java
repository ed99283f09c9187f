package org.xuanren.staff;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Groups and their members as they are now, by one plain statement: what a session remembers is of some time ago. */
@Component
public class StaffGroups {

    private static final String GROUPS = "select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = ? order by GROUP_ID_";

    private static final String MEMBERS = "select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = ? order by USER_ID_";

    private final JdbcTemplate database;

    StaffGroups(JdbcTemplate database) {
        this.database = database;
    }

    /** Ids of groups. */
    public List<String> of(String login) {
        return database.queryForList(GROUPS, String.class, login);
    }

    /** Logins of the members of a group. */
    public List<String> members(String group) {
        return database.queryForList(MEMBERS, String.class, group);
    }
}
