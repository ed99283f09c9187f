package org.xuanren.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;

class BrokenPlaceTest {

    @ParameterizedTest // R-LOG-FILE
    @CsvSource({"guard, DEPLOYED, 部署流程图『系统守卫』", "roster, IMPORTED, 导入『名册导入』", "operation, READ, 查阅『案件处置』", "remind-discipline, REMINDED, 催办『催办纪检回复』",
        "opening-vacancy, SUBMITTED, 提交『登记职位空缺』", "archive, GATE_PASSED, 核验通过『归档』", "added-1, REMARKED, 备注『added-1』"})
    void an_auditor_reads_in_chinese_where_an_entry_stands(String place, EntryKind kind, String said) {
        var at = Instant.parse("2026-05-11T01:00:00Z");
        var entries = List.of(new Entry("diagrams", 1, at, "qin", null, kind, place, null, "{}", Digest.NONE, Digest.NONE),
            new Entry("diagrams", 2, at, "qin", null, EntryKind.DEPLOYED, "guard", null, "{}", Digest.NONE, Digest.NONE));
        assertThat(new BrokenPlace(entries, seq -> Optional.empty()).around(entries.get(1))).startsWith("前一条为第 1 条" + said + "（qin，2026-05-11T01:00:00Z）");
    }
}
