package org.xuanren.staff;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The groups of a login as they are now: those that a session remembers are of some time ago. */
@Component
public class StaffGroups {

    private static final String GROUPS = "select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = ?";

    private final JdbcTemplate database;

    StaffGroups(JdbcTemplate database) {
        this.database = database;
    }

    /** Ids of groups. */
    public List<String> of(String login) {
        return database.queryForList(GROUPS, String.class, login);
    }
}
