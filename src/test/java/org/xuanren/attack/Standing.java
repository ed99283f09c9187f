package org.xuanren.attack;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that an attack could have moved: where the case waits, what the record says was done, what the engine keeps of it. Asked
 * of the database itself, since it is asked after each of many thousand attacks.
 *
 * @param newest what was done last by the record: its number and hash; attempts that were refused, and remarks, are none
 */
record Standing(List<String> tasks, List<String> executions, List<String> timers, String newest, int variables, int evidence) {

    private static final String CASE = "(select proc_inst_id_ from act_ru_execution where business_key_ = ?)";

    static Standing of(String number, JdbcTemplate database) {
        return new Standing(
            database.queryForList("select id_ || task_def_key_ || suspension_state_ from act_ru_task where proc_inst_id_ in "
                + CASE + " order by id_", String.class, number),
            database.queryForList("select id_ || proc_def_id_ || coalesce(act_id_, '') || suspension_state_ from act_ru_execution where proc_inst_id_ in "
                + CASE + " order by id_", String.class, number),
            database.queryForList("select id_ || coalesce(duedate_, create_time_) || suspension_state_ from act_ru_job where process_instance_id_ in "
                + CASE + " order by id_", String.class, number),
            database.queryForObject("select seq || hash from record_entry where chain = ? and kind not in ('ATTEMPT_REFUSED', 'REMARKED') "
                + "order by chain desc, seq desc fetch first row only", String.class, number),
            database.queryForObject("select count(*) from act_ru_variable", Integer.class),
            database.queryForObject("select count(*) from evidence", Integer.class));
    }
}
