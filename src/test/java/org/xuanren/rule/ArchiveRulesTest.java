package org.xuanren.rule;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.ArchiveList;

class ArchiveRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test // R-ARC-PERSONAL
    void the_handover_to_the_personal_file_is_recorded_or_its_term_is_stated() {
        Judged.met(new PersonalFileHandedOver(), TestFile.usual().with(new ArchiveList(11, "", DAY, "卷1", null, "", "")).file(),
            "尚未移交个人档案，须在 1 个月内移交（R-ARC-PERSONAL）。");
        Judged.met(new PersonalFileHandedOver(), TestFile.usual().with(new ArchiveList(11, "", DAY, "卷1", DAY, "回1", "")).file(),
            "2026-03-05 移交个人档案，回执 回1（R-ARC-PERSONAL）。");
    }
}
