package org.xuanren;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What rooms do from time to time they do whatever else is switched off; only a story, whose clock stands still, calls them itself. */
@Configuration
@EnableScheduling
@Profile("!story")
class HouseSchedule {
}
