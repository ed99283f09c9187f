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

    @Test // R-QUAL-EXCEPT-WHY, R-QUOTA-PARTYSEC
    void reasons_of_an_exception_are_demanded_of_who_claims_one() throws IOException {
        var nothing = new HashMap<String, Object>(Map.of("exceptionAsked", true));
        nothing.put("exception", null);
        assertThat(of("eligibility-sheet").demand("exceptionArgument", nothing, Map.of())).isFalse();
        assertThat(of("eligibility-sheet").demand("exceptionArgument", Map.of("exceptionAsked", true, "exception", "NONE"), Map.of())).isFalse();
        assertThat(of("eligibility-sheet").demand("exceptionArgument", Map.of("exceptionAsked", true, "exception", "SPECIAL_NEED"), Map.of())).isTrue();
        assertThat(of("eligibility-sheet").demand("exceptionArgument", Map.of("exceptionAsked", true, "exception", "EXCELLENT_YOUNG"), Map.of())).isTrue();
        assertThat(of("opening-vacancy").demand("partySecretaryReason", Map.of("secretaryPost", true), Map.of())).isFalse();
        assertThat(of("opening-vacancy").demand("partySecretaryReason", Map.of("secretaryPost", true, "partySecretary", "CHIEF_FROM_ABOVE"), Map.of())).isTrue();
        assertThat(of("opening-vacancy").demand("partySecretaryReason", Map.of("secretaryPost", true, "partySecretary", "CHIEF_NO_MEMBER"), Map.of())).isTrue();
    }

    @Test // R-QUAL-LEGAL, R-APT-PROB
    void a_certificate_is_demanded_of_who_is_put_forward_and_a_probation_where_there_may_be_one() throws IOException {
        assertThat(of("eligibility-sheet").demand("certificate", Map.of("legalDemand", "法律职业资格", "conclusion", "PROPOSED"), Map.of())).isTrue();
        assertThat(of("eligibility-sheet").demand("certificate", Map.of("legalDemand", "法律职业资格", "conclusion", "ENDED"), Map.of())).isFalse();
        assertThat(of("eligibility-sheet").demand("certificate", Map.of("legalDemand", "", "conclusion", "PROPOSED"), Map.of())).isFalse();
        assertThat(of("appointment-notice").demand("probation", Map.of("probationAsked", true), Map.of())).isTrue();
        assertThat(of("appointment-notice").demand("probation", Map.of("probationAsked", false), Map.of())).isFalse();
    }

    @Test // R-REC-POSTS
    void of_a_removal_nobody_asks_on_which_occasion_somebody_is_chosen() throws IOException {
        assertThat(of("opening-vacancy").demand("occasion", Map.of("occasionAsked", true), Map.of())).isTrue();
        assertThat(of("opening-vacancy").demand("occasion", Map.of("occasionAsked", false), Map.of())).isFalse();
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
