package org.xuanren.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationCoReply;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.statute.RuleId;

/** R-DLB-DUAL-1M: the assisting side is asked in writing; a month after the letter was received its silence counts as consent, not a day earlier. */
public final class SilenceOfCoParty implements Rule {

    static final RuleId ID = RuleId.of("R-DLB-DUAL-1M");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (file.latest(DeliberationCoRequest.class).isEmpty()) {
            return Finding.notApplicable(ID, "未函询协管方");
        }
        var reply = reply(file);
        if (reply.isPresent()) {
            return Finding.met(ID, "协管方于 %s 回复%s".formatted(reply.get().repliedOn(), reply.get().answer().label()));
        }
        var last = lastDay(file);
        return file.asOf().isAfter(last) ? Finding.met(ID, "协管方至 %s 未回复，视为同意".formatted(last))
            : Finding.notMet(ID, "协管方尚未回复，期限为 %s".formatted(last), "请等待回复或期满");
    }

    /** The answer to the newest letter. */
    public static Optional<DeliberationCoReply> reply(CaseFile file) {
        long asked = file.latestFiled(DeliberationCoRequest.class).map(one -> one.seq()).orElse(0L);
        return Answered.since(asked, file, DeliberationCoReply.class).map(one -> one.evidence());
    }

    /** The last day on which silence is no consent yet: counted from the later of receipt and record. */
    public static LocalDate lastDay(CaseFile file) {
        var letter = file.latestFiled(DeliberationCoRequest.class).orElseThrow();
        var recorded = RecordedDay.of(letter);
        var from = letter.evidence().receivedOn().isAfter(recorded) ? letter.evidence().receivedOn() : recorded;
        return from.plusMonths(file.edition().number("deliberation.dual.silence.months"));
    }
}
