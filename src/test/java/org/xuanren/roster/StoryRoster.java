package org.xuanren.roster;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stories happen in the city of the demo. */
@Component
@Profile("story")
class StoryRoster extends DemoRoster {

    StoryRoster(Roster roster, RosterImport imports) {
        super(roster, imports);
    }
}
