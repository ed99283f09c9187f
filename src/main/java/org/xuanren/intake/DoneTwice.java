package org.xuanren.intake;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** What became of a task, for those of its group who still have it open: nobody else learns that it ever was. */
@Component
class DoneTwice {

    /** With its candidacy or its case, or at the end of a period. */
    private static final String TAKEN_AWAY = "select TASK_DEF_KEY_ from ACT_HI_TASKINST where ID_ = ? and END_TIME_ is not null and DELETE_REASON_ <> 'completed'";

    private final Intake intake;
    private final IdentityService identity;
    private final JdbcTemplate database;

    DoneTwice(@Lazy Intake intake, @Lazy IdentityService identity, @Lazy JdbcTemplate database) {
        this.intake = intake;
        this.identity = identity;
        this.database = database;
    }

    /** Empty if it is still to be done, or if it was none of the caller's. */
    Optional<Refusal> told(String task) {
        return intake.proven(task).filter(row -> couldBeHis(Step.of(row.step()))).map(row -> intake.doneAlready(Step.of(row.step()), row.actor(), row.at()))
            .or(() -> takenAway(task));
    }

    private Optional<Refusal> takenAway(String task) {
        return database.queryForList(TAKEN_AWAY, String.class, task).stream().flatMap(id -> Step.find(id).stream()).filter(this::couldBeHis).findFirst()
            .map(step -> Refusal.of("『" + step.label() + "』已无须办理：所涉人选或本案已终止，或期限已满", RuleId.of("R-GEN-ORDER"), "请刷新任务列表"));
    }

    private boolean couldBeHis(Step step) {
        var caller = identity.getCurrentAuthentication();
        return caller == null || caller.getGroupIds() != null && caller.getGroupIds().contains(step.group().id());
    }
}
