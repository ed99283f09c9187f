package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;

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

    @Test // R-ARC-DB
    void whoever_imports_brings_nothing_more_until_it_is_done(@Autowired JdbcTemplate database, @Autowired TransactionTemplate transaction) {
        identity.setAuthentication("zhang", List.of());
        var first = new AtomicReference<String>();
        transaction.executeWithoutResult(status -> {
            database.queryForList("select id from roster_import for update"); // somebody else imports
            first.set(starts());
            assertThatThrownBy(this::starts).isInstanceOf(Refusal.class).hasMessage("您上一次的导入尚未完成（R-ARC-DB）。请等它完成后再导入。");
            identity.setAuthentication("chen", List.of());
            starts();
            identity.setAuthentication("zhang", List.of());
        });
        Awaitility.await().pollInSameThread().until(() -> (Boolean) endpoint.report(first.get()).get("done"));
        var next = starts();
        Awaitility.await().pollInSameThread().until(() -> (Boolean) endpoint.report(next).get("done"));
    }

    private String starts() {
        try {
            return (String) endpoint.start(List.of(new MockMultipartFile("files", "organisations.csv", "text/csv", "code,name,kind,level,parent\nx,,,,\n".getBytes()))).get("id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
