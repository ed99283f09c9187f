package org.xuanren.rule;

import java.time.LocalDate;
import org.xuanren.evidence.CaseFile;

/** Placeholder of the vertical. */
public final class PublicityPeriod {
    private PublicityPeriod() { }
    public static boolean reported(CaseFile file) { return false; }
    public static LocalDate lastDay(CaseFile file) { return file.asOf(); }
}
