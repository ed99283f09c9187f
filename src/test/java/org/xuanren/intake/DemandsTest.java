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
        assertThat(demands.in(Map.of("motionAsked", true)).demand("analysis")).isTrue();
        assertThat(demands.in(Map.of("motionAsked", false)).demand("analysis")).isFalse();
        assertThat(demands.in(Map.of()).demand("analysis")).as("not known is not so, as in the browser").isFalse();
        assertThat(demands.in(Map.of("leavingAsked", true)).demand("leaving")).as("shown, not required").isFalse();
        assertThat(demands.in(Map.of()).demand("ground")).as("always required: its evidence says so").isFalse();
    }

    @Test // R-QUAL-EXCEPT-WHY, R-QUOTA-PARTYSEC
    void reasons_of_an_exception_are_demanded_of_who_claims_one() throws IOException {
        var nothing = new HashMap<String, Object>(Map.of("exceptionAsked", true));
        nothing.put("exception", null);
        assertThat(of("eligibility-sheet").in(nothing).demand("exceptionArgument")).isFalse();
        assertThat(of("eligibility-sheet").in(Map.of("exceptionAsked", true, "exception", "NONE")).demand("exceptionArgument")).isFalse();
        assertThat(of("eligibility-sheet").in(Map.of("exceptionAsked", true, "exception", "SPECIAL_NEED")).demand("exceptionArgument")).isTrue();
        assertThat(of("eligibility-sheet").in(Map.of("exceptionAsked", true, "exception", "EXCELLENT_YOUNG")).demand("exceptionArgument")).isTrue();
        assertThat(of("opening-vacancy").in(Map.of("secretaryPost", true)).demand("partySecretaryReason")).isFalse();
        assertThat(of("opening-vacancy").in(Map.of("secretaryPost", true, "partySecretary", "CHIEF_FROM_ABOVE")).demand("partySecretaryReason")).isTrue();
        assertThat(of("opening-vacancy").in(Map.of("secretaryPost", true, "partySecretary", "CHIEF_NO_MEMBER")).demand("partySecretaryReason")).isTrue();
    }

    @Test // R-QUAL-LEGAL, R-APT-PROB
    void a_certificate_is_demanded_of_who_is_put_forward_and_a_probation_where_there_may_be_one() throws IOException {
        assertThat(of("eligibility-sheet").in(Map.of("legalDemand", "法律职业资格", "conclusion", "PROPOSED")).demand("certificate")).isTrue();
        assertThat(of("eligibility-sheet").in(Map.of("legalDemand", "法律职业资格", "conclusion", "ENDED")).demand("certificate")).isFalse();
        assertThat(of("eligibility-sheet").in(Map.of("legalDemand", "", "conclusion", "PROPOSED")).demand("certificate")).isFalse();
        assertThat(of("appointment-notice").in(Map.of("probationAsked", true)).demand("probation")).isTrue();
        assertThat(of("appointment-notice").in(Map.of("probationAsked", false)).demand("probation")).isFalse();
    }

    @Test // R-REC-POSTS
    void of_a_removal_nobody_asks_on_which_occasion_somebody_is_chosen() throws IOException {
        assertThat(of("opening-vacancy").in(Map.of("occasionAsked", true)).demand("occasion")).isTrue();
        assertThat(of("opening-vacancy").in(Map.of("occasionAsked", false)).demand("occasion")).isFalse();
    }

    @Test
    void a_row_is_judged_by_itself_and_by_what_is_around_it() throws IOException {
        var demands = of("candidates-decision");
        var chosen = Map.of("chosen", true);
        assertThat(demands.in(Map.of("recommended", true)).row("rows", chosen).demand("rows.byRecommendation")).isTrue();
        assertThat(demands.in(Map.of("recommended", false)).row("rows", chosen).demand("rows.byRecommendation")).isFalse();
        assertThat(demands.in(Map.of("recommended", true)).row("rows", Map.of("chosen", false)).demand("rows.byRecommendation")).isFalse();
        assertThat(demands.in(Map.of("recommended", true)).row("rows", chosen).demand("byRecommendation")).as("no such field beside the list").isFalse();
    }

    @Test
    void what_a_hidden_group_holds_is_not_demanded() throws IOException {
        var demands = of("recommendation-personal");
        assertThat(demands.in(Map.of("anyPersonal", true)).demand("recommendations.signedOn")).isTrue();
        var undecided = new HashMap<String, Object>();
        undecided.put("anyPersonal", null);
        assertThat(demands.in(undecided).demand("recommendations.signedOn")).isFalse();
    }

    private static Demands of(String form) throws IOException {
        return Demands.of(Files.readAllBytes(Path.of("forms", form + ".form")));
    }
}
