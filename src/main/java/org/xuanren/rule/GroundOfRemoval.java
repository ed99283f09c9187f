package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.RuleId;

/**
 * R-OUT-REMOVE (《条例》2002 第55条, 2014 第57条, 2019 第54条): somebody is removed from a post on one of the grounds that the
 * Regulations name.
 */
public final class GroundOfRemoval implements Rule {

    static final RuleId ID = RuleId.of("R-OUT-REMOVE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (file.kind() != CaseKind.REMOVAL) {
            return Finding.notApplicable(ID, "本案不是免职");
        }
        var vacancy = file.require(OpeningVacancy.class);
        var fact = "免去%s的%s，事由：%s".formatted(vacancy.subject().name(), vacancy.post().title(), vacancy.ground().label());
        return vacancy.ground().removes() ? Finding.met(ID, fact) : Finding.notMet(ID, fact + "，不是免职事由", "请按规定的免职情形重新登记");
    }
}
