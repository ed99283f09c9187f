package org.xuanren.intake;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanren.statute.Step;

/** Tells whoever still has a task open that somebody else has done it: in the words in which his submission would be refused. */
@RestController
class DoneEndpoint {

    private final Intake intake;

    DoneEndpoint(Intake intake) {
        this.intake = intake;
    }

    /** Empty if nobody has done it. */
    @GetMapping("/camunda/api/xuanren/done")
    Map<String, String> done(@RequestParam String task) {
        return intake.proven(task).map(row -> Map.of("message", intake.doneAlready(Step.of(row.step()), row.actor(), row.at()).getMessage())).orElse(Map.of());
    }
}
