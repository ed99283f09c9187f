package org.xuanren.evidence;

import java.util.ArrayList;
import java.util.List;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Collects everything that is wrong with an input, so that staff mend it in one go: fact, rule, way out. */
public final class Faults {

    private final RuleId usual;
    private final List<String> sentences = new ArrayList<>();

    /** @param usual the rule that is quoted where a fault names no other */
    public Faults(RuleId usual) {
        this.usual = usual;
    }

    public static Faults under(String rule) {
        return new Faults(RuleId.of(rule));
    }

    public Faults unless(boolean fine, String fact, String remedy) {
        return unless(fine, usual, fact, remedy);
    }

    public Faults unless(boolean fine, String rule, String fact, String remedy) {
        return unless(fine, RuleId.of(rule), fact, remedy);
    }

    private Faults unless(boolean fine, RuleId rule, String fact, String remedy) {
        if (!fine) {
            sentences.add(Refusal.sentence(fact, rule, remedy));
        }
        return this;
    }

    /** What another place has found. */
    public void add(List<String> more) {
        sentences.addAll(more);
    }

    public boolean any() {
        return !sentences.isEmpty();
    }

    public int count() {
        return sentences.size();
    }

    /** @throws Refusal with one sentence per fault, if there is any */
    public void refuseIfAny() {
        if (any()) {
            throw Refusal.of(sentences);
        }
    }
}
