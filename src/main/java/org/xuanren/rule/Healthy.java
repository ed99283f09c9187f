package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.EligibilitySheet.Health;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-HEALTH (《条例》2002 第7(6)条, 2014 第8(6)条): health, bodily able to do the work. No exception lifts it.
 */
public final class Healthy implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-HEALTH");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var fact = sheet.cadre().name() + sheet.health().label();
        return sheet.health() == Health.FIT ? Finding.met(ID, fact) : Finding.ends(ID, fact, "终止对该人选的审查");
    }
}
