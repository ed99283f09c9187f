package org.xuanren.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.DisciplineRequest;
import org.xuanren.evidence.Evidence;
import org.xuanren.statute.DayKind;
import org.xuanren.statute.RuleId;

/**
 * R-CDI-ASK (通知 二.2): once the candidates are determined, not before, the discipline organ is asked, and nobody goes on without
 * its signed reply. Silence is no consent. Something open stops the candidate until it is settled; adverse advice ends the
 * candidacy. No number of days makes a reply invalid: how long both took is noted.
 */
public final class DisciplineOrganAsked implements Rule {

    static final RuleId ID = RuleId.of("R-CDI-ASK");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var request = file.require(DisciplineRequest.class);
        var organ = file.edition().text("discipline.organ");
        var determined = file.latest(CandidatesDecision.class).flatMap(Evidence::happenedOn);
        if (determined.filter(request.sentOn()::isBefore).isPresent()) {
            return Finding.notMet(ID, "征求%s意见的函于 %s 发出，早于确定考察对象的 %s".formatted(organ, request.sentOn(), determined.get()),
                "请在确定考察对象之后重新发函");
        }
        var reply = reply(file);
        if (reply == null || reply.signer().isBlank()) {
            return Finding.notMet(ID, "%s对 %s 的函%s".formatted(organ, request.sentOn(), reply == null ? "没有回复" : "的回复没有签发"),
                "请取得签发的回复，不回复不视为同意");
        }
        if (reply.repliedOn().isBefore(request.sentOn())) {
            return Finding.notMet(ID, "%s的回复日期 %s 早于发函日期 %s".formatted(organ, reply.repliedOn(), request.sentOn()),
                "请核对日期，取得对该函的回复");
        }
        return switch (reply.opinion()) {
            case ADVERSE -> Finding.ends(ID, "%s认为%s：%s".formatted(organ, reply.opinion().label(), reply.text()), "该人选不得列入考察");
            case PENDING -> Finding.notMet(ID, "%s认为%s：%s".formatted(organ, reply.opinion().label(), reply.text()), "请待问题查清后重新征求意见");
            case NO_OBJECTION -> Finding.met(ID, met(file, organ, request, reply));
        };
    }

    /** The reply to the newest letter; null if there is none. */
    private static DisciplineOpinion reply(CaseFile file) {
        var asked = file.latestFiled(DisciplineRequest.class).orElseThrow();
        return Answered.since(asked.seq(), file, DisciplineOpinion.class).map(one -> one.evidence()).orElse(null);
    }

    /** The day by which the reply to the newest letter is usual; empty if nobody was asked. */
    static Optional<LocalDate> dueDay(CaseFile file) {
        return file.latest(DisciplineRequest.class).map(letter -> file.calendar().lastDay(letter.sentOn(),
            file.edition().number("discipline.reply.working-days"), DayKind.WORKING));
    }

    private static String met(CaseFile file, String organ, DisciplineRequest request, DisciplineOpinion reply) {
        var taken = file.calendar().workingDaysBetween(request.sentOn(), reply.repliedOn());
        var usual = file.edition().number("discipline.reply.working-days");
        return "%s于 %s 回复%s，签发人%s，用时 %d 个工作日%s".formatted(organ, reply.repliedOn(), reply.opinion().label(), reply.signer(),
            taken, taken > usual ? "，超过 %d 个工作日".formatted(usual) : "");
    }
}
