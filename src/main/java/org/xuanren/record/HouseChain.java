package org.xuanren.record;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The chains that belong to the house and to no case. */
public enum HouseChain {

    /** Refused operations that concern no case, every change of staff, every import into the roster. */
    SYSTEM("系统记实（未涉案的被拒操作、人员变动、名册导入）"),
    /** Who deployed which diagrams and forms. */
    DIAGRAMS("流程图部署记实");

    private final String label;

    HouseChain(String label) {
        this.label = label;
    }

    public static Optional<HouseChain> find(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
