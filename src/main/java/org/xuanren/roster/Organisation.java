package org.xuanren.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A unit: a committee, a department, a mass organisation. */
@Entity
@Table(name = "organisation")
public class Organisation {

    /** What sort of body it is; decides who takes part in a recommendation and who is consulted. */
    public enum Kind {
        PARTY_COMMITTEE("党委"), PARTY_DEPARTMENT("党委部门"), GOVERNMENT("政府"), GOVERNMENT_DEPARTMENT("政府部门"), CONGRESS("人大常委会"),
        CPPCC("政协"), DISCIPLINE_COMMISSION("纪委监委"), COURT("法院"), PROCURATORATE("检察院"),
        MASS_ORGANISATION("群团组织"), INSTITUTION("事业单位");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    private String code;
    @Column(nullable = false)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Level level;
    private String parent;

    protected Organisation() { } // for JPA

    public Organisation(String code, String name, Kind kind, Level level, String parent) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.level = level;
        this.parent = parent;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public Level level() {
        return level;
    }

    /** Code of the unit above it, or null. */
    public String parent() {
        return parent;
    }
}
