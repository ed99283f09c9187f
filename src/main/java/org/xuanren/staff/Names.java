package org.xuanren.staff;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The name to a login, as the account of the engine has it. */
@Component
public class Names {

    /** Accounts keep the surname as the first name: the web apps write it in front. */
    private static final String NAME = "select coalesce(FIRST_, '') || coalesce(LAST_, '') from ACT_ID_USER where ID_ = ?";
    private static final String GROUP = "select NAME_ from ACT_ID_GROUP where ID_ = ?";
    private static final String SYSTEM = "system";

    private final JdbcTemplate database;

    Names(JdbcTemplate database) {
        this.database = database;
    }

    /** 张文清; the login where there is no account or no name in it. */
    public String of(String login) {
        if (SYSTEM.equals(login)) {
            return "系统";
        }
        return database.queryForList(NAME, String.class, login).stream().filter(name -> !name.isBlank()).findFirst().orElse(login);
    }

    /** Whether there is such an account. */
    public boolean knows(String login) {
        return !database.queryForList(NAME, String.class, login).isEmpty();
    }

    /** 张文清（zhang）, for whoever has to know which account it was. */
    public String withLogin(String login) {
        var name = of(login);
        return name.equals(login) || SYSTEM.equals(login) ? name : name + "（" + login + "）";
    }

    /** 组织部, or as an office was named when it was made; the id where there is no such group. */
    public String ofGroup(String id) {
        return database.queryForList(GROUP, String.class, id).stream().filter(Objects::nonNull).findFirst().orElse(id);
    }

    /** 干部二处（organization-department-office-2）, for whoever has to know which office it was. */
    public String withGroup(String id) {
        var name = ofGroup(id);
        return name.equals(id) ? id : name + "（" + id + "）";
    }
}
