package org.xuanren.evidence;

import java.time.LocalDate;

/** The dossier as the archivist closes it. */
public record ArchiveList(
        @Frozen int papers,
        @Frozen String missing,
        @Asked(label = "立卷日期", rule = "R-ARC-LIST") LocalDate filedOn,
        @Asked(label = "卷宗编号", rule = "R-ARC-LIST", max = 60) String volume,
        @Asked(label = "移交个人档案日期", rule = "R-ARC-PERSONAL", optional = true) LocalDate handedOverOn,
        @Asked(label = "移交回执编号", rule = "R-ARC-PERSONAL", optional = true, max = 60) String receipt,
        @Asked(label = "立卷说明", rule = "R-ARC-LIST", optional = true, max = 1000) String remarks) implements Evidence {

    public ArchiveList {
        Faults.under("R-ARC-PERSONAL").unless((handedOverOn == null) == receipt.isBlank(), "移交日期和回执编号只填了一项",
            "请同时填写，或都留空").refuseIfAny();
    }

    @Override
    public java.util.Optional<LocalDate> happenedOn() {
        return java.util.Optional.of(filedOn);
    }
}
