package org.xuanren.access;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.statute.FourEyes;
import org.xuanren.statute.Step;

/** Which of the tasks that nobody has taken four eyes bar to a login (R-SUP-INTERNAL): by one statement for all cases, since lists are asked for often. */
@Component
class BarredTasks {

    /** Each task of a step that has another side, beside the steps that the login has taken in its case. */
    private static final String UNTAKEN = """
        select task.ID_, task.TASK_DEF_KEY_, taken.step
        from ACT_RU_TASK task join ACT_RU_EXECUTION process on process.ID_ = task.PROC_INST_ID_
        left join evidence taken on taken.case_number = process.BUSINESS_KEY_ and taken.actor = ?
        where task.ASSIGNEE_ is null and task.TASK_DEF_KEY_ in (%s)""".formatted(Arrays.stream(Step.values())
            .filter(step -> !FourEyes.apartFrom(step).isEmpty()).map(step -> "'" + step.id() + "'").collect(Collectors.joining(", ")));

    private final JdbcTemplate database;

    BarredTasks(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * What is barred to somebody.
     *
     * @param steps  of the barred tasks
     * @param others tasks of the same steps that are not barred: a query of the engine leaves out steps, but no single tasks
     */
    record Barred(List<String> tasks, List<String> steps, List<String> others) { }

    Barred to(String login) {
        var untaken = new TreeMap<String, Step>();
        var barred = new TreeSet<String>();
        database.query(UNTAKEN, row -> {
            var step = Step.of(row.getString(2));
            untaken.put(row.getString(1), step);
            if (Step.find(row.getString(3)).filter(FourEyes.apartFrom(step)::contains).isPresent()) {
                barred.add(row.getString(1));
            }
        }, login);
        var steps = barred.stream().map(untaken::get).collect(Collectors.toCollection(TreeSet::new));
        return new Barred(List.copyOf(barred), steps.stream().map(Step::id).toList(),
            untaken.keySet().stream().filter(task -> steps.contains(untaken.get(task)) && !barred.contains(task)).toList());
    }
}
