package org.xuanren.roster;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xuanren.roster.CadreFile.Relative;

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
    /** Ids of the close relatives whom the file names, so that a relative is found without reading every file. */
    @ElementCollection
    @CollectionTable(name = "kinship", joinColumns = @JoinColumn(name = "cadre"))
    @Column(name = "relative", nullable = false)
    private Set<String> kin = new HashSet<>();
    /** Names of those whom the file names without saying who in the roster they are. */
    @ElementCollection
    @CollectionTable(name = "named_relative", joinColumns = @JoinColumn(name = "cadre"))
    @Column(name = "name", nullable = false)
    private Set<String> named = new HashSet<>();

    protected Cadre() { } // for JPA

    public Cadre(String id, String name, String identityNumber, String account, CadreFile file) {
        this.id = id;
        this.name = name;
        this.identityNumber = identityNumber;
        this.account = account;
        this.file = file;
        kin.addAll(kinOf(file));
        named.addAll(namedIn(file));
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

    private static Set<String> kinOf(CadreFile file) {
        return file.relatives().stream().filter(Relative::known).map(Relative::cadre).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namedIn(CadreFile file) {
        return file.relatives().stream().filter(one -> one.cadre() == null).map(Relative::name).filter(name -> !name.isBlank() && name.length() <= TableRow.NAME)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    void update(String newAccount, CadreFile newFile) {
        account = newAccount;
        file = newFile;
        kin.retainAll(kinOf(newFile));
        kin.addAll(kinOf(newFile));
        named.retainAll(namedIn(newFile));
        named.addAll(namedIn(newFile));
    }
}
