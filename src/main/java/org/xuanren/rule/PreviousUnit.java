package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;

/** Placeholder of the vertical. */
public final class PreviousUnit {
    private PreviousUnit() { }
    public static boolean due(CaseFile file) { return false; }
}
