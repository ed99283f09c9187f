package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandsTest {

    @Test // R-MOTION
    void what_a_form_shows_and_requires_may_not_stay_empty() throws IOException {
        var demands = of("opening-vacancy");
        assertThat(demands.demand("analysis", Map.of("motionAsked", true), Map.of())).isTrue();
        assertThat(demands.demand("analysis", Map.of("motionAsked", false), Map.of())).isFalse();
        assertThat(demands.demand("analysis", Map.of(), Map.of())).as("not known is not so, as in the browser").isFalse();
        assertThat(demands.demand("leaving", Map.of("leavingAsked", true), Map.of())).as("shown, not required").isFalse();
        assertThat(demands.demand("ground", Map.of(), Map.of())).as("always required: its evidence says so").isFalse();
    }

    @Test
    void a_row_is_judged_by_itself_and_by_what_is_around_it() throws IOException {
        var demands = of("candidates-decision");
        var chosen = Map.of("chosen", true);
        assertThat(demands.demand("rows.byRecommendation", Map.of("recommended", true), chosen)).isTrue();
        assertThat(demands.demand("rows.byRecommendation", Map.of("recommended", false), chosen)).isFalse();
        assertThat(demands.demand("rows.byRecommendation", Map.of("recommended", true), Map.of("chosen", false))).isFalse();
        assertThat(demands.demand("byRecommendation", Map.of("recommended", true), chosen)).as("no such field beside the list").isFalse();
    }

    @Test
    void what_a_hidden_group_holds_is_not_demanded() throws IOException {
        var demands = of("recommendation-personal");
        assertThat(demands.demand("recommendations.signedOn", Map.of("anyPersonal", true), Map.of())).isTrue();
        var undecided = new HashMap<String, Object>();
        undecided.put("anyPersonal", null);
        assertThat(demands.demand("recommendations.signedOn", undecided, Map.of())).isFalse();
    }

    private static Demands of(String form) throws IOException {
        return Demands.of(Files.readAllBytes(Path.of("forms", form + ".form")));
    }
}
