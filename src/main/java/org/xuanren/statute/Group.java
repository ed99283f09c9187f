package org.xuanren.statute;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The groups that staff belong to: who takes which step. */
public enum Group {

    ORGANIZATION_DEPARTMENT("组织部"),
    DISCIPLINE_COMMISSION("纪委"),
    UNITED_FRONT_DEPARTMENT("统战部"),
    PARTY_COMMITTEE("党委"),
    INSPECTION_TEAM("考察组"),
    CO_MANAGING_PARTY("协管方"),
    SUPERIOR_ORGANIZATION("上级组织部门"),
    CADRE_SUPERVISION("干部监督"),
    ARCHIVIST("档案"),
    MODELER("流程建模"),
    /** The three administrators, none of whom can do what another one does (三员分立). */
    ADMINISTRATOR("系统管理"),
    SECURITY_ADMINISTRATOR("安全管理"),
    AUDIT_ADMINISTRATOR("审计管理");

    /** What an office adds to the id of its role, and how long an id may be in the engine. */
    private static final Pattern OFFICE = Pattern.compile("-[a-z0-9-]+");
    private static final int MOST_CHARACTERS = 64;

    private final String label;

    Group(String label) {
        this.label = label;
    }

    /** The id of the group in the engine: English kebab-case. */
    public String id() {
        return name().toLowerCase().replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** Keeps the system and takes no step; may be nothing else besides (R-SUP-INTERNAL). */
    public boolean administers() {
        return this == ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }

    public static Optional<Group> find(String id) {
        return Arrays.stream(values()).filter(group -> group.id().equals(id)).findFirst();
    }

    /** The role of a group of the engine: the group itself, or that of which it is an office (处室); empty if it is none of ours. */
    public static Optional<Group> roleOf(String id) {
        return Arrays.stream(values()).filter(group -> group.id().equals(id) || group.hasOffice(id)).findFirst();
    }

    /** Whether that is the id of an office of this role: {@code organization-department-office-2}. */
    public boolean hasOffice(String id) {
        return id != null && id.startsWith(id()) && id.length() <= MOST_CHARACTERS && OFFICE.matcher(id.substring(id().length())).matches();
    }
}
