package org.xuanren.rule;

import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * What a rule found.
 *
 * @param fact     what is the case, with the numbers
 * @param remedy   what to do now; empty unless not met
 * @param redoFrom the step that has to be taken again; null for the first one of the stage
 */
public record Finding(RuleId rule, Verdict verdict, String fact, String remedy, Consequence consequence, Step redoFrom) {

    public enum Verdict { MET, NOT_MET, NOT_APPLICABLE }

    /** What follows from a rule that is not met: the stage is done again, or the candidate (or the case) ends. */
    public enum Consequence { NONE, AGAIN, END }

    public static Finding met(RuleId rule, String fact) {
        return new Finding(rule, Verdict.MET, fact, "", Consequence.NONE, null);
    }

    /** The rule does not speak of this kind of case or edition. @param because the reason, for the record */
    public static Finding notApplicable(RuleId rule, String because) {
        return new Finding(rule, Verdict.NOT_APPLICABLE, because, "", Consequence.NONE, null);
    }

    /** Not met; the stage is done again from its first step, or from the one given by {@link #from}. */
    public static Finding notMet(RuleId rule, String fact, String remedy) {
        return new Finding(rule, Verdict.NOT_MET, fact, remedy, Consequence.AGAIN, null);
    }

    /** Not met, and it can't be mended: a candidate's gate ends the candidacy, a case's gate ends the case. */
    public static Finding ends(RuleId rule, String fact, String remedy) {
        return new Finding(rule, Verdict.NOT_MET, fact, remedy, Consequence.END, null);
    }

    /** The same finding, mended from a later step of the stage. */
    public Finding from(Step step) {
        return new Finding(rule, verdict, fact, remedy, consequence, step);
    }

    /** Whether the token may go on as far as this rule is concerned. */
    public boolean lets() {
        return verdict != Verdict.NOT_MET;
    }

    /** What staff read: fact, rule, way out. */
    public String sentence() {
        return Refusal.sentence(fact, rule, remedy);
    }
}
