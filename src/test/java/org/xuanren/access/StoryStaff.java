package org.xuanren.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stories are told of the staff of the demo. */
@Component
@Profile("story")
class StoryStaff extends DemoStaff {

    StoryStaff(IdentityService identity) {
        super(identity);
    }
}
