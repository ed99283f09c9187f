package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.statute.EditionId.E2002;
import static org.xuanren.statute.EditionId.E2014;
import static org.xuanren.statute.EditionId.E2019;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicabilityTest {

    private static final Editions EDITIONS = Editions.load();

    private final ApplicabilityTable freshlyRead = new ApplicabilityTable(Yaml.resource("applicability.yaml"));

    /** The stages in order, R required, O optional, - not applicable. */
    @ParameterizedTest
    @CsvSource({
        "PROMOTION_LEADING,     E2002, RRRRRRRRRRRR", "PROMOTION_LEADING,     E2014, RRRRR-RRRRRR", "PROMOTION_LEADING,     E2019, RRRRR-RRRRRR",
        "PROMOTION_NON_LEADING, E2002, RRRRRRRRRRRR", "PROMOTION_NON_LEADING, E2014, RRRRR-RRRRRR", "PROMOTION_NON_LEADING, E2019, RRRRR-RRRRRR",
        "CHIEF_NEXT_LEVEL,      E2002, RRRRRRRRRRRR", "CHIEF_NEXT_LEVEL,      E2014, RRRRR-RRRRRR", "CHIEF_NEXT_LEVEL,      E2019, RRRRR-RRRRRR",
        "TRANSFER,              E2002, RRRRRRRRRORR", "TRANSFER,              E2014, RORRR-RRRORR", "TRANSFER,              E2019, RORRR-RRRORR",
        "REMOVAL,               E2002, R------RR-RR", "REMOVAL,               E2014, R------RR-RR", "REMOVAL,               E2019, R------RR-RR"})
    void each_kind_of_case_owes_what_section_2_says(CaseKind kind, EditionId edition, String expected) {
        var row = Arrays.stream(Stage.values()).map(stage -> letter(kind.at(stage, edition))).collect(Collectors.joining());
        assertThat(row).isEqualTo(expected);
    }

    private static String letter(Applicability applicability) {
        return applicability.required() ? "R" : applicability.applicable() ? "O" : "-";
    }

    @ParameterizedTest // R-DLB-TWICE
    @EnumSource
    void the_first_deliberation_is_due_exactly_where_the_edition_requires_it(EditionId edition) {
        assertThat(CaseKind.PROMOTION_LEADING.at(Stage.FIRST_DELIBERATION, edition).required())
            .isEqualTo(EDITIONS.of(edition).flag("first-deliberation.required"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "REMOVAL, OPENING, E2002, R-QUOTA-LIMIT, false",          // a removal has no quota
        "REMOVAL, OPENING, E2002, R-OUT-REMOVE, true",
        "REMOVAL, DECISION, E2002, R-QUOTA-LIMIT, false",
        "REMOVAL, DECISION, E2002, R-DEC-BALLOT-LOCAL, true",     // 二.4 covers removals
        "REMOVAL, DELIBERATION, E2019, R-DLB-DUAL, true",         // only dual management
        "REMOVAL, DELIBERATION, E2019, R-DLB-DUAL-1M, true",
        "REMOVAL, DELIBERATION, E2019, R-DLB-NONPARTY, false",
        "REMOVAL, PUBLICITY, E2002, R-PUB-DAYS, false",
        "REMOVAL, APPOINTMENT, E2002, R-APT-TALK, false",
        "REMOVAL, DELIBERATION, E2019, R-DLB-LEADERS, true",      // whether it is proposed at all
        "REMOVAL, APPOINTMENT, E2002, R-APT-DATE, true",
        "REMOVAL, APPOINTMENT, E2002, R-APT-PROB, true",          // it has none
        "REMOVAL, ARCHIVE, E2002, R-ARC-LIST, false",             // there was no inspection
        "REMOVAL, ARCHIVE, E2002, R-ARC-PERSONAL, true",
        "TRANSFER, ELIGIBILITY, E2002, R-QUAL-LEGAL, true",
        "TRANSFER, ELIGIBILITY, E2002, R-AVOID-KIN, true",
        "TRANSFER, ELIGIBILITY, E2002, R-QUAL-YEARS, false",
        "TRANSFER, ELIGIBILITY, E2019, R-QUAL-PARTYAGE, true",
        "TRANSFER, ELIGIBILITY, E2019, R-QUAL-STEP, true",
        "TRANSFER, OPENING, E2002, R-QUAL-STEP, true",
        "PROMOTION_LEADING, OPENING, E2002, R-QUAL-STEP, false",  // judged with the qualification sheet
        "CHIEF_NEXT_LEVEL, CANDIDATES, E2019, R-QUAL-STEP, false",
        "TRANSFER, CANDIDATES, E2014, R-QUAL-STEP, true",
        "TRANSFER, CANDIDATES, E2002, R-REC-1Y, true",
        "TRANSFER, CANDIDATES, E2014, R-REC-1Y, false",
        "TRANSFER, CANDIDATES, E2014, R-REC-EX-PROC, false",
        "TRANSFER, CANDIDATES, E2019, R-CAND-BAR, true",
        "TRANSFER, PUBLICITY, E2019, R-PUB-DAYS, true",           // if it is chosen, its rules apply
        "TRANSFER, PUBLICITY, E2019, R-PUB-LEAD, false",
        "CHIEF_NEXT_LEVEL, OPENING, E2002, R-NOM-PLENUM, true",
        "CHIEF_NEXT_LEVEL, RECOMMENDATION, E2019, R-NOM-PLENUM, true",
        "CHIEF_NEXT_LEVEL, DECISION, E2002, R-DEC-CHIEF, true",
        "PROMOTION_LEADING, RECOMMENDATION, E2002, R-NOM-PLENUM, false",
        "PROMOTION_LEADING, RECOMMENDATION, E2002, R-REC-ATTEND, true",
        "PROMOTION_LEADING, DECISION, E2002, R-DEC-CHIEF, false",
        "PROMOTION_LEADING, DECISION, E2002, R-QUOTA-LIMIT, true",
        "PROMOTION_NON_LEADING, PUBLICITY, E2002, R-PUB-NONLEAD, true",
        "PROMOTION_NON_LEADING, PUBLICITY, E2002, R-PUB-LEAD, false",
        "PROMOTION_LEADING, FIRST_DELIBERATION, E2014, R-DLB-TWICE, false"})
    void a_kind_of_case_leaves_single_rules_out(CaseKind kind, Stage stage, EditionId edition, String rule, boolean covered) {
        assertThat(Applicability.of(kind, stage, edition).covers(RuleId.of(rule))).isEqualTo(covered);
        assertThat(freshlyRead.find(kind, stage, edition).covers(RuleId.of(rule))).isEqualTo(covered);
    }

    @Test
    void the_reason_the_rule_and_the_source_are_told() {
        var line = Applicability.of(CaseKind.TRANSFER, Stage.RECOMMENDATION, E2014);
        assertThat(line.necessity()).isEqualTo(Necessity.OPTIONAL);
        assertThat(line.reason()).isEqualTo("平级转任可以不进行民主推荐");
        assertThat(line.rule()).hasToString("R-REC-REQUIRED");
        assertThat(line.source()).isEqualTo("《条例》2014、2019 民主推荐一章〔条号待核〕");
        assertThat(line.except()).containsExactly(RuleId.of("R-NOM-PLENUM"));
        assertThat(line.only()).isEmpty();
        assertThat(Applicability.of(CaseKind.REMOVAL, Stage.ARCHIVE, E2019).only())
            .isEqualTo(Set.of(RuleId.of("R-ARC-PERSONAL"), RuleId.of("R-ARC-PROMPT")));
        assertThat(Applicability.of(CaseKind.TRANSFER, Stage.RECOMMENDATION, E2002).reason())
            .isEqualTo("2002 版没有免除平级转任的民主推荐");
    }

    @Test
    void every_reason_is_a_clause_that_a_finding_can_carry() {
        for (var kind : CaseKind.values()) {
            for (var stage : Stage.values()) {
                for (var edition : List.of(E2002, E2014, E2019)) {
                    assertThat(kind.at(stage, edition).reason()).doesNotContain("。").hasSizeGreaterThan(5);
                }
            }
        }
    }

    @Test
    void kinds_and_necessities_have_their_chinese_names() {
        assertThat(List.of(CaseKind.values())).extracting(CaseKind::label)
            .containsExactly("提拔担任领导职务", "晋升非领导职务", "下一级党政正职", "平级转任", "免职");
        assertThat(List.of(CaseKind.values())).extracting(CaseKind::probationPossible) // R-APT-PROB
            .containsExactly(true, false, true, false, false);
        assertThat(List.of(Necessity.values())).extracting(Necessity::label).containsExactly("必经", "可选", "不适用");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'REMOVAL: {archive: []}' | applicability.yaml says nothing about Cell[kind=PROMOTION_LEADING, stage=OPENING, edition=E2002]",
        "'REMOVAL: {archive: [{editions: [2014], need: OPTIONAL, reason: r, rule: R-A, source: s}, {need: OPTIONAL, reason: r, rule: R-A, source: s}]}' | applicability.yaml says two things about Cell[kind=REMOVAL, stage=ARCHIVE, edition=E2014]",
        "'REMOVAL: {archive: [{need: OPTIONAL, rule: R-A, source: s}]}' | no reason in {\"need\":\"OPTIONAL\",\"rule\":\"R-A\",\"source\":\"s\"}"})
    void a_table_with_a_gap_or_a_contradiction_is_refused(String yaml, String message) {
        assertThatThrownBy(() -> new ApplicabilityTable(Yaml.read(yaml))).isInstanceOf(IllegalStateException.class)
            .hasMessage(message);
    }
}
