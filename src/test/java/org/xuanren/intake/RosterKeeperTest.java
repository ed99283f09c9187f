package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.scenario.Story;

@Story
class RosterKeeperTest {

    @Autowired private RosterEndpoint endpoint;
    @Autowired private IdentityService identity;

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test // R-ARC-DB
    void who_keeps_the_roster_is_asked_of_the_accounts_and_not_of_the_session() {
        identity.setAuthentication("wu", List.of("organization-department")); // as a session says after he was moved
        assertThatThrownBy(endpoint::offered).hasMessageContaining("名册由组织部维护");
        identity.setAuthentication("zhang", List.of());
        assertThat(endpoint.offered()).containsKey("maxBytes");
    }
}
