package org.xuanren.attack;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that an attack could have moved: where the case waits, what the record says was done, what the engine keeps of it. Asked
 * of the database itself, since it is asked after each of many thousand attacks.
 *
 * @param newest what was done last by the record: its number and hash; attempts that were refused, and remarks, are none
 * @param read how far the record was read for that
 */
record Standing(List<String> tasks, List<String> executions, List<String> timers, String newest, int variables, int evidence, Read read) {

    private static final String CASE = "(select proc_inst_id_ from act_ru_execution where business_key_ = ?)";
    private static final String DONE = "select seq || hash from record_entry where chain = ? and seq > ? and kind not in ('ATTEMPT_REFUSED', 'REMARKED') "
        + "order by chain desc, seq desc fetch first row only";

    /** Nothing that an attack could move: all are alike. */
    private record Read(long upTo, String hash) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Read;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    static Standing of(String number, JdbcTemplate database) {
        return of(number, database, "", 0);
    }

    /** The same case a while later: of its record, to which each attempt is added, what is new; all of it if what was read is no longer its beginning. */
    Standing later(String number, JdbcTemplate database) {
        var still = database.queryForObject("select count(*) from record_entry where chain = ? and seq = ? and hash = ?", Integer.class, number, read.upTo(), read.hash());
        return still == 1 ? of(number, database, newest, read.upTo()) : of(number, database, "cut off at " + read.upTo(), 0);
    }

    private static Standing of(String number, JdbcTemplate database, String known, long upTo) {
        var end = database.queryForObject("select seq, hash from record_entry where chain = ? order by chain desc, seq desc fetch first row only",
            (row, nothing) -> new Read(row.getLong(1), row.getString(2)), number);
        var done = database.queryForList(DONE, String.class, number, upTo);
        return new Standing(
            database.queryForList("select id_ || task_def_key_ || suspension_state_ from act_ru_task where proc_inst_id_ in "
                + CASE + " order by id_", String.class, number),
            database.queryForList("select id_ || proc_def_id_ || coalesce(act_id_, '') || suspension_state_ from act_ru_execution where proc_inst_id_ in "
                + CASE + " order by id_", String.class, number),
            database.queryForList("select id_ || coalesce(duedate_, create_time_) || suspension_state_ from act_ru_job where process_instance_id_ in "
                + CASE + " order by id_", String.class, number),
            upTo > 0 || known.isEmpty() ? done.stream().findFirst().orElse(known) : known,
            database.queryForObject("select count(*) from act_ru_variable", Integer.class),
            database.queryForObject("select count(*) from evidence", Integer.class), end);
    }
}
