package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;

/** Placeholder of the vertical. */
public final class ReportsConcluded {
    private ReportsConcluded() { }
    public static boolean investigationDue(CaseFile file, String report) { return true; }
}
