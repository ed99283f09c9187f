package org.xuanren.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads cadres as forms and rights ask for them, in sets and past the persistence context; what it gives out can be kept. */
@Component
class CadreReader {

    private static final String COLUMNS = "c.id, c.name, c.identity_number, c.account, c.file";
    private static final String CADRES = "select " + COLUMNS + " from cadre c ";
    private static final String AROUND = "(c.id in (:some) or c.id in (select cadre from kinship where relative in (:some)) "
        + "or c.id in (select relative from kinship where cadre in (:some)))";

    private final NamedParameterJdbcTemplate database;

    private record Of<T>(T of, Cadre cadre) { }

    CadreReader(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    Optional<Cadre> byId(String id) {
        return some(CADRES + "where c.id = :id", Map.of("id", id)).stream().findFirst();
    }

    Map<String, Cadre> byIds(Collection<String> ids) {
        return some(CADRES + "where c.id in (:ids)", Map.of("ids", ids)).stream().collect(Collectors.toUnmodifiableMap(Cadre::id, Function.identity()));
    }

    Optional<Cadre> byAccount(String login) {
        return some(CADRES + "where c.account = :login", Map.of("login", login)).stream().findFirst();
    }

    List<Cadre> byName() {
        return some(CADRES, Map.of()).stream().sorted(Comparator.comparing(Cadre::name, Collator.getInstance(Locale.CHINA)).thenComparing(Cadre::id)).toList();
    }

    /** Those whom a cadre names as relatives, and those who name him. */
    List<Cadre> relativesOf(String cadre) {
        return some(CADRES + "where c.id <> :cadre and " + AROUND + " order by c.name", Map.of("cadre", cadre, "some", List.of(cadre)));
    }

    /** The logins of cadres, of those whom they name as relatives, and of those who name them. */
    Set<String> accountsAround(Collection<String> some) {
        return Set.copyOf(database.queryForList("select distinct c.account from cadre c where c.account is not null and " + AROUND, Map.of("some", some),
            String.class));
    }

    /** By post. */
    Map<String, List<Cadre>> holders(Collection<String> posts, LocalDate on) {
        return Collections.unmodifiableMap(database.query("select h.post, " + COLUMNS + " from holding h join cadre c on c.id = h.cadre where h.post in (:posts) "
            + "and h.since <= :day and (h.until is null or h.until >= :day) order by h.id", Map.of("posts", posts, "day", on),
            (row, i) -> new Of<>(row.getString("post"), cadre(row))).stream()
            .collect(Collectors.groupingBy(Of::of, LinkedHashMap::new, Collectors.mapping(Of::cadre, Collectors.toUnmodifiableList()))));
    }

    List<ScopeMember> members(String body, LocalDate on) {
        return List.copyOf(database.query("select m.group_key, m.group_label, m.voter_level, " + COLUMNS + " from membership m join cadre c on c.id = m.cadre "
            + "where m.body = :body and (m.since is null or m.since <= :day) and (m.until is null or m.until >= :day) order by m.place, m.id",
            Map.of("body", body, "day", on), (row, i) -> {
                var cadre = cadre(row);
                return new ScopeMember(cadre.id(), cadre.name(), cadre.file().currentPost(), row.getString("group_key"), row.getString("group_label"),
                    row.getString("voter_level"));
            }));
    }

    private List<Cadre> some(String query, Map<String, ?> parameters) {
        return List.copyOf(database.query(query, parameters, (row, i) -> cadre(row)));
    }

    private static Cadre cadre(ResultSet row) throws SQLException {
        return new Cadre(row.getString("id"), row.getString("name"), row.getString("identity_number"), row.getString("account"),
            CadreFileJson.read(row.getString("file")));
    }
}
