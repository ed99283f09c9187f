package org.xuanren.conformance;

import java.util.List;
import org.xuanren.statute.Refusal;

/** What the proof of some files came to: it holds, or these are the faults, all of them. */
public record Proof(List<Fault> faults) {

    public Proof {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return faults.isEmpty();
    }

    public List<String> sentences() {
        return faults.stream().map(Fault::sentence).toList();
    }

    /** @throws Refusal with every fault, one sentence a line */
    public void refuseIfItFails() {
        if (!holds()) {
            throw Refusal.of(sentences());
        }
    }
}
