package org.xuanren.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.statute.Stage;

/**
 * What the database holds when no process lives: engine, evidence and record, each written in its own way, held against each other
 * and against what was told. It asks the tables and no code of the house.
 */
final class Remains {

    private static final String FINISHED_STEPS = """
        select t.ID_, p.BUSINESS_KEY_, t.TASK_DEF_KEY_ from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
        where t.END_TIME_ is not null and t.DELETE_REASON_ = 'completed'
        union all select PROC_INST_ID_, BUSINESS_KEY_, 'opening-case' from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'cadre-selection'""";
    private static final String EVIDENCE = "select id, case_number, step from evidence";
    private static final String ENTRIES = "select payload, chain, step from record_entry where kind in ('OPENED', 'SUBMITTED')";
    private static final String FINISHED_GATES = """
        select p.BUSINESS_KEY_, a.ACT_ID_, count(*) from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.PROC_INST_ID_ = a.PROC_INST_ID_
        where a.ACT_ID_ like 'gate-%' and a.END_TIME_ is not null group by p.BUSINESS_KEY_, a.ACT_ID_""";
    private static final String JUDGED_GATES = "select chain, step, count(*) from record_entry where kind in ('GATE_PASSED', 'GATE_REFUSED') group by chain, step";
    private static final String OPEN_STEPS = "select ID_ from ACT_HI_TASKINST where END_TIME_ is null";
    private static final String TASKS = "select ID_ from ACT_RU_TASK";
    private static final String RUNNING = "select PROC_INST_ID_ from ACT_HI_PROCINST where END_TIME_ is null";
    private static final String INSTANCES = "select distinct PROC_INST_ID_ from ACT_RU_EXECUTION";
    private static final String STUCK = RUNNING + """
         and PROC_INST_ID_ not in (select PROC_INST_ID_ from ACT_RU_TASK) and PROC_INST_ID_ not in (select PROCESS_INSTANCE_ID_ from ACT_RU_JOB)
        and PROC_INST_ID_ not in (select SUPER_PROCESS_INSTANCE_ID_ from ACT_HI_PROCINST where END_TIME_ is null and SUPER_PROCESS_INSTANCE_ID_ is not null)""";
    private static final String APPOINTED_TWICE = "select chain from record_entry where kind = 'APPOINTED' group by chain having count(*) > 1";
    private static final String NOT_ARCHIVED = """
        select number from selection_case where number not in (select chain from record_entry where kind = 'APPOINTED')
        or number not in (select BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'cadre-selection' and END_TIME_ is not null
            and END_ACT_ID_ = 'end-archived')""";

    private final JdbcTemplate database;

    Remains(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** Everything that is lost, doubled or half there. */
    List<String> faults(Told told) {
        var faults = new ArrayList<String>();
        var finished = steps(FINISHED_STEPS);
        var evidence = steps(EVIDENCE);
        var entries = steps(ENTRIES);
        told.done().forEach((id, step) -> unless(step.equals(finished.get(id)), "lost by the engine: " + step, faults));
        finished.forEach((id, step) -> unless(told.begun(id), "done by nobody: " + step, faults));
        same("evidence and engine", evidence, finished, faults);
        same("evidence and record", evidence, entries, faults);
        same("gates in engine and record", gates(FINISHED_GATES, id -> id), gates(JUDGED_GATES, id -> Stage.ofId(id).gate()), faults);
        same("open steps", ids(OPEN_STEPS), ids(TASKS), faults);
        same("running cases", ids(RUNNING), ids(INSTANCES), faults);
        ids(STUCK).forEach(instance -> faults.add("waits for nothing: " + instance));
        ids(APPOINTED_TWICE).forEach(number -> faults.add("appointed twice: " + number));
        return faults;
    }

    /** Cases that have not come to their archive, with one appointment. */
    List<String> unfinished() {
        return List.copyOf(ids(NOT_ARCHIVED));
    }

    private TreeMap<String, String> steps(String query) {
        var steps = new TreeMap<String, String>();
        database.query(query, row -> {
            var id = row.getString(1).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
            steps.merge(id, row.getString(2) + " " + row.getString(3), (one, other) -> "twice: " + one + ", " + other);
        });
        return steps;
    }

    private TreeMap<String, Integer> gates(String query, UnaryOperator<String> gate) {
        var gates = new TreeMap<String, Integer>();
        database.query(query, row -> {
            gates.put(row.getString(1) + " " + gate.apply(row.getString(2)), row.getInt(3));
        });
        return gates;
    }

    private TreeSet<String> ids(String query) {
        return new TreeSet<>(database.queryForList(query, String.class));
    }

    private static void same(String what, Map<String, ?> one, Map<String, ?> other, List<String> faults) {
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.forEach(key -> unless(String.valueOf(one.get(key)).equals(String.valueOf(other.get(key))),
            what + ", " + key + ": " + one.get(key) + " / " + other.get(key), faults));
    }

    private static void same(String what, TreeSet<String> one, TreeSet<String> other, List<String> faults) {
        unless(one.equals(other), what + ": " + one + " / " + other, faults);
    }

    private static void unless(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
