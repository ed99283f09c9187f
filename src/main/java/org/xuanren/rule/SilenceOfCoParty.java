package org.xuanren.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationCoReply;

/** Placeholder of the vertical. */
public final class SilenceOfCoParty {
    private SilenceOfCoParty() { }
    public static Optional<DeliberationCoReply> reply(CaseFile file) { return file.latest(DeliberationCoReply.class); }
    public static LocalDate lastDay(CaseFile file) { return file.asOf(); }
}
