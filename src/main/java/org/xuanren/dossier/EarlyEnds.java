package org.xuanren.dossier;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuanren.evidence.Candidacy;
import org.xuanren.evidence.CaseFile;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;

/** What two persons end beside the gates: the case, or the candidacy of one who is being inspected. */
final class EarlyEnds {

    private static final Set<EntryKind> OF_THE_CASE = EnumSet.of(EntryKind.END_PROPOSED, EntryKind.END_CONSENTED, EntryKind.END_DECLINED);

    private EarlyEnds() { }

    /** With what a second person consents to an end of that kind: of the case where the entry names no candidate. */
    static EntryKind consent(Entry entry) {
        return entry.candidate() == null ? EntryKind.END_CONSENTED : EntryKind.CANDIDACY_END_CONSENTED;
    }

    /** What an answer, and the end that it brings about, keep besides. */
    static Map<String, Object> answer(Entry proposal, String reason) {
        return Map.of("reason", reason, "proposal", proposal.seq(), "proposedBy", proposal.actor());
    }

    /** Why this may not be proposed or answered then; empty if it may. @param file before it */
    static Optional<String> fault(Entry entry, CaseFile file, boolean suspended) {
        if (OF_THE_CASE.contains(entry.kind()) != (entry.candidate() == null)) {
            return Optional.of("『%s』与所记的人选不符".formatted(entry.kind().label()));
        }
        if (entry.candidate() == null) {
            return Optional.empty();
        }
        return suspended ? Optional.of("案件暂停期间仍在办理")
            : Candidacy.isUnderInspection(file, entry.candidate()) ? Optional.empty() : Optional.of("此人当时不是正在考察的人选，其人选资格不能由二人终止");
    }
}
