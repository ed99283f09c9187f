package org.xuanren.intake;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever still has a task open that somebody else has done it: in the words in which his submission would be refused. */
@RestController
class DoneEndpoint {

    private final DoneTwice done;

    DoneEndpoint(DoneTwice done) {
        this.done = done;
    }

    /** Empty if nobody has done it, or if it was none of the caller's. */
    @GetMapping("/camunda/api/xuanren/done")
    Map<String, String> done(@RequestParam String task) {
        return done.told(task).map(refusal -> Map.of("message", refusal.getMessage())).orElse(Map.of());
    }
}
