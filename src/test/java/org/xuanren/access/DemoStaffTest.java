package org.xuanren.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;

/** What everybody can read in the README opens a demo, and nothing else. Each test is rolled back. */
@Story
@Transactional
class DemoStaffTest {

    @Autowired
    private IdentityService identity;
    @Autowired
    private DemoStaff staff;
    @Autowired
    private JdbcTemplate database;

    @Test // R-ACC-MATRIX
    void a_published_password_is_named_until_it_is_changed() {
        assertThatThrownBy(() -> DemoStaff.requireGone(identity)).isInstanceOf(Refusal.class).hasMessageStartingWith("账号zhang、li、chen、");
        var nobodys = "(select %s from act_id_user where id_ = 'nobody')"; // a password that nobody knows
        database.update("update act_id_user set pwd_ = " + nobodys.formatted("pwd_") + ", salt_ = " + nobodys.formatted("salt_") + " where id_ <> 'wu'");
        assertThatThrownBy(() -> DemoStaff.requireGone(identity)).hasMessageStartingWith("账号wu仍是演示用的公开密码（R-ACC-MATRIX）");
        deleted("wu");
        assertThatCode(() -> DemoStaff.requireGone(identity)).doesNotThrowAnyException();
    }

    @Test // R-ACC-MATRIX
    void who_was_deleted_does_not_come_back_with_the_next_start() {
        deleted("wu");
        staff.join();
        assertThat(identity.createUserQuery().userId("wu").count()).isZero();
    }

    private void deleted(String login) {
        database.update("delete from act_id_membership where user_id_ = ?", login);
        database.update("delete from act_id_user where id_ = ?", login);
    }
}
