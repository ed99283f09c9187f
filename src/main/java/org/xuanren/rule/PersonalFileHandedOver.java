package org.xuanren.rule;

import org.xuanren.evidence.ArchiveList;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.RuleId;

/** R-ARC-PERSONAL (通知 二.7), a duty: approval form and inspection material also go to the personal file; what is not handed over yet is noted and stays visible. */
public final class PersonalFileHandedOver implements Rule {

    static final RuleId ID = RuleId.of("R-ARC-PERSONAL");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var list = file.require(ArchiveList.class);
        return Finding.met(ID, list.handedOverOn() == null ? "尚未移交个人档案，须在 %d 个月内移交".formatted(
            file.edition().number("archive.personal-file.months")) : "%s 移交个人档案，回执 %s".formatted(list.handedOverOn(), list.receipt()));
    }
}
