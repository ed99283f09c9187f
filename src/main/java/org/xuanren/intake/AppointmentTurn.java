package org.xuanren.intake;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** One appointment after the other, of whomever to whatever post: each sees who came before it (R-AVOID-KIN). */
@Component
class AppointmentTurn {

    private final JdbcTemplate database;

    AppointmentTurn(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Until the transaction ends nobody else appoints, in this program or another. Comes after the record of the case and before the post, and nobody who holds
     * anything that an appointment needs asks for it: an import, which may take long, does not wait for it, nor it for an import.
     *
     * @throws Refusal if somebody has deleted the row that is held
     */
    void take() {
        if (database.queryForList("select id from appointment_turn for update").isEmpty()) {
            throw Refusal.of("数据库中 appointment_turn 表的唯一一行已被删去，不能办理任免", RuleId.of("R-AVOID-KIN"), "请保全数据库，由系统管理员查明后补回");
        }
    }
}
