package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.xuanren.evidence.CaseFile;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.rule.Finding.Verdict;
import org.xuanren.statute.Step;

/** What a rule found, as tests say it: verdict, consequence and whole sentence in one line. */
final class Judged {

    private Judged() { }

    static void met(Rule rule, CaseFile file, String sentence) {
        has(rule, rule.judge(file), Verdict.MET, Consequence.NONE, null, sentence);
    }

    static void notApplicable(Rule rule, CaseFile file, String sentence) {
        has(rule, rule.judge(file), Verdict.NOT_APPLICABLE, Consequence.NONE, null, sentence);
    }

    static void again(Rule rule, CaseFile file, Step from, String sentence) {
        has(rule, rule.judge(file), Verdict.NOT_MET, Consequence.AGAIN, from, sentence);
    }

    static void ends(Rule rule, CaseFile file, String sentence) {
        has(rule, rule.judge(file), Verdict.NOT_MET, Consequence.END, null, sentence);
    }

    private static void has(Rule rule, Finding finding, Verdict verdict, Consequence consequence, Step from, String sentence) {
        assertThat(finding.sentence()).isEqualTo(sentence);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.consequence()).isEqualTo(consequence);
        assertThat(finding.redoFrom()).isEqualTo(from);
        assertThat(finding.rule()).isEqualTo(rule.id());
    }
}
