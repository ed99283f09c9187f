package org.xuanren.record;

import java.util.EnumSet;
import java.util.Set;

/** What happened. */
public enum EntryKind {

    OPENED("开案"),
    SUBMITTED("提交"),
    PAPER_FILED("收入材料"),
    GATE_PASSED("核验通过"),
    GATE_REFUSED("核验未通过"),
    APPOINTED("任职生效"),
    ENDED("终止"),
    SUSPENDED("暂停办理"),
    RESUMED("恢复办理"),
    END_PROPOSED("提议终止"),
    END_CONSENTED("同意终止"),
    END_DECLINED("不同意终止"),
    CANDIDACY_END_PROPOSED("提议终止该人选"),
    CANDIDACY_END_CONSENTED("同意终止该人选"),
    CANDIDACY_END_DECLINED("不同意终止该人选"),
    MIGRATED("迁移流程图"),
    REMINDED("催办"),
    REMARKED("备注"),
    READ("查阅"),
    ATTEMPT_REFUSED("拒绝操作"),
    STAFFED("人员变动"),
    IMPORTED("导入"),
    DEPLOYED("部署流程图"),
    /** Never written: what is read where somebody has edited the word in the database. The hash can't fit then. */
    UNREADABLE("不可读");

    private static final EntryKind[] ALL = values();
    private static final Set<EntryKind> COUNTED = EnumSet.of(OPENED, SUBMITTED, GATE_PASSED, GATE_REFUSED, APPOINTED);

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether periods are counted from it, so that its moment has to be true; who reads a case elsewhere may have another clock. */
    public boolean counted() {
        return COUNTED.contains(this);
    }

    static EntryKind named(String name) {
        for (var kind : ALL) { // the frequent ones come first
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return UNREADABLE;
    }
}
