package org.xuanren.casefile;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.statute.StatutoryProcess;

/** On which diagrams the processes of cases run, by every row from which the engine takes it; reports about a case are none of its processes. */
@Component
class RunningDiagrams {

    private static final String ROWS = """
        select p.BUSINESS_KEY_, d.DEPLOYMENT_ID_ from ACT_RU_EXECUTION p join %s r on r.PROC_INST_ID_ = p.ID_ left join ACT_RE_PROCDEF d on d.ID_ = r.PROC_DEF_ID_
        where p.PARENT_ID_ is null and p.BUSINESS_KEY_ %s and (d.KEY_ is null or d.KEY_ <> :report)""";

    private final NamedParameterJdbcTemplate database;

    RunningDiagrams(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** By case; a case that is over has none. */
    Map<String, Set<String>> deployments() {
        return read("is not null", "");
    }

    Set<String> deployments(String number) {
        return read("= :number", number).getOrDefault(number, Set.of());
    }

    private Map<String, Set<String>> read(String which, String number) {
        var found = new TreeMap<String, Set<String>>();
        var named = Map.of("number", number, "report", StatutoryProcess.REPORT_VERIFICATION.id());
        database.query(String.join(" union ", ROWS.formatted("ACT_RU_EXECUTION", which), ROWS.formatted("ACT_RU_TASK", which)), named, row -> {
            found.computeIfAbsent(row.getString(1), none -> new TreeSet<>()).add(Objects.toString(row.getString(2), ""));
        });
        return found;
    }
}
