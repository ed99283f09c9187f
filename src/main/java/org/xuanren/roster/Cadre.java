package org.xuanren.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A cadre. Known by name and identity number; whoever has a login carries it. */
@Entity
@Table(name = "cadre")
public class Cadre {

    @Id
    private String id;
    @Column(nullable = false)
    private String name;
    @Column(nullable = false)
    private String identityNumber;
    private String account;
    @Convert(converter = CadreFileJson.class)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    private CadreFile file;

    protected Cadre() { } // for JPA

    public Cadre(String id, String name, String identityNumber, String account, CadreFile file) {
        this.id = id;
        this.name = name;
        this.identityNumber = identityNumber;
        this.account = account;
        this.file = file;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String identityNumber() {
        return identityNumber;
    }

    /** The login, or null. */
    public String account() {
        return account;
    }

    public CadreFile file() {
        return file;
    }

    /** Whether he is a member of the Communist Party. */
    public boolean partyMember() {
        return file.partyJoined() != null;
    }

    void update(String newAccount, CadreFile newFile) {
        account = newAccount;
        file = newFile;
    }
}
