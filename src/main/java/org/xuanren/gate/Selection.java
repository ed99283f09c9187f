package org.xuanren.gate;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationCoReply;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.rule.PublicityPeriod;
import org.xuanren.rule.SilenceOfCoParty;
import org.xuanren.statute.CaseKind;

/** What the gateways and timers of {@code cadre-selection} ask about a case. A wrong answer is caught by the next gate. */
@Component
public final class Selection {

    private final Gatekeeper gatekeeper;
    private final Clock clock;

    Selection(Gatekeeper gatekeeper, Clock clock) {
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** Chiefs of the next lower level come from the plenum's nomination (R-NOM-PLENUM). */
    public boolean plenumNominates(DelegateExecution execution) {
        return file(execution).kind() == CaseKind.CHIEF_NEXT_LEVEL;
    }

    /** Ids of the persons for whom the inspection is called, one by one. */
    public List<String> candidates(DelegateExecution execution) {
        return file(execution).candidates();
    }

    public boolean anyCandidateLeft(DelegateExecution execution) {
        return !file(execution).inspected().isEmpty();
    }

    /** Whether one of those who are proposed for appointment is no Party member (R-DLB-NONPARTY). */
    public boolean nonParty(DelegateExecution execution) {
        var file = file(execution);
        return file.kind() != CaseKind.REMOVAL && file.latest(DeliberationLeaders.class).filter(DeliberationLeaders::anyNonParty).isPresent();
    }

    public boolean dualManaged(DelegateExecution execution) {
        return file(execution).latest(OpeningVacancy.class).filter(vacancy -> vacancy.post().dualManaged()).isPresent();
    }

    /** For a chief post the superior settles what the two sides do not agree on; for a deputy post the principal side decides (R-DLB-DUAL-SPLIT). */
    public boolean settlementDue(DelegateExecution execution) {
        var file = file(execution);
        return file.require(OpeningVacancy.class).post().heads() && SilenceOfCoParty.reply(file).filter(DeliberationCoReply::disagrees).isPresent();
    }

    /** Whether a report was registered since the notice was published. */
    public boolean reported(DelegateExecution execution) {
        return PublicityPeriod.reported(file(execution));
    }

    /** ISO date-time of the first moment after the period of publicity. */
    public String publicityOver(DelegateExecution execution) {
        return startOf(PublicityPeriod.lastDay(file(execution)).plusDays(1), clock);
    }

    /** ISO date-time of the first moment at which silence of the assisting side counts as consent. */
    public String replyMonthOver(DelegateExecution execution) {
        return startOf(SilenceOfCoParty.lastDay(file(execution)).plusDays(1), clock);
    }

    static String startOf(LocalDate day, Clock clock) {
        ZoneId zone = clock.getZone();
        return ZonedDateTime.of(day.atStartOfDay(), zone).toOffsetDateTime().toString();
    }

    private CaseFile file(DelegateExecution execution) {
        return gatekeeper.file(new Token(execution.getProcessBusinessKey(), null));
    }
}
