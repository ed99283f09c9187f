package org.xuanren.statute;

import java.util.Set;

/**
 * What one kind of case owes to one stage under one edition ({@code statute/applicability.yaml}), with the reason that the
 * findings of the gate repeat in the record where nothing is owed.
 *
 * @param reason in Chinese, without a full stop
 * @param rule   the rule that says so
 * @param only   if not empty, only these rules of the stage apply
 * @param except these rules of the stage do not apply
 */
public record Applicability(Necessity necessity, String reason, RuleId rule, String source,
                            Set<RuleId> only, Set<RuleId> except) {

    public Applicability {
        only = Set.copyOf(only);
        except = Set.copyOf(except);
    }

    public static Applicability of(CaseKind kind, Stage stage, EditionId edition) {
        return ApplicabilityTable.INSTANCE.find(kind, stage, edition);
    }

    public boolean required() {
        return necessity == Necessity.REQUIRED;
    }

    public boolean applicable() {
        return necessity != Necessity.NOT_APPLICABLE;
    }

    /** What is owed to a stage that is left to choice ({@link Necessity#OPTIONAL}), once it is chosen whether it is held. */
    public Applicability chosen(boolean held) {
        return new Applicability(held ? Necessity.REQUIRED : Necessity.NOT_APPLICABLE, held ? reason : reason + "，登记职位空缺时选择不进行",
            rule, source, only, except);
    }

    /** Whether this rule, if it belongs to the stage, applies to the kind of case: a removal has no quota. */
    public boolean covers(RuleId id) {
        return applicable() && (only.isEmpty() || only.contains(id)) && !except.contains(id);
    }
}
