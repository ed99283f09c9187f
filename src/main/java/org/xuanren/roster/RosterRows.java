package org.xuanren.roster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Refusal;

/** Takes over the rows of tables. What a row can't be is told with an {@link IllegalArgumentException}. */
@Component
class RosterRows {

    private static final int DEMAND = 400;
    private static final int LEVEL = 100;
    /** Of organisations: more would be a mistake, and a file of one line of descent would take days. */
    static final int MOST_LEVELS = 20;
    private static final Map<String, String> TRAITS = traits();

    private final EntityManager entities;
    private final Cadres cadres;
    private final Clock clock;

    RosterRows(EntityManager entities, Cadres cadres, Clock clock) {
        this.entities = entities;
        this.cadres = cadres;
        this.clock = clock;
    }

    /**
     * Until the transaction ends nobody else imports, in this program or another: what a file finds as it has it must not become something else
     * before the file is there as a whole.
     *
     * @throws Refusal if somebody else takes too long, or somebody has deleted the row that is held
     */
    void holdRoster() {
        try {
            if (entities.createNativeQuery("select id from roster_import for update", Integer.class).getResultList().isEmpty()) {
                throw Refusal.of("数据库中 roster_import 表的唯一一行已被删去，任何文件都不能导入", RosterImport.RULE, "请保全数据库，由系统管理员查明后补回");
            }
        } catch (LockTimeoutException | PessimisticLockException | QueryTimeoutException e) {
            throw Refusal.of("他人正在导入名册，尚未完成，该文件未导入", RosterImport.RULE, "请稍后重新导入");
        }
    }

    /** @return false if the row has to wait: it stands below an organisation that another row of the file may bring */
    boolean take(TableRow row, FileImport file) {
        row.requireFit();
        switch (row.table()) {
            case "organisations" -> {
                return organisation(row, file);
            }
            case "posts" -> {
                var post = post(row);
                file.requireOnce(post.code(), row);
                keep(post, Post.class, post.code(), "职位 %s %s".formatted(post.code(), post.title()), null, file);
            }
            case "holdings" -> holding(row, file);
            case "memberships" -> membership(row, file);
            case "cadre-details" -> details(row, file);
            default -> throw new IllegalStateException("no such table: " + row.table());
        }
        return true;
    }

    private boolean organisation(TableRow row, FileImport file) {
        var code = row.need("code", TableRow.KEY);
        file.requireOnce(code, row);
        var known = entities.find(Organisation.class, code);
        var organisation = new Organisation(code, row.need("name", TableRow.NAME), row.one(Organisation.Kind.class, Organisation.Kind::label, "kind"),
            row.one(Level.class, Level::label, "level"), row.text("parent", TableRow.KEY, known == null ? null : known.parent()));
        var above = organisation.parent();
        if (row.has("parent") && above != null) {
            var line = entities.find(Organisation.class, above) == null ? List.<String>of() : upwards(above, Map.of());
            if (line.isEmpty() || line.contains(code)) {
                return false;
            }
            if (line.size() == MOST_LEVELS) {
                throw Refusal.of("%s为 %s，已是第 %d 级机构，其下不能再有机构".formatted(row.called("parent"), above, MOST_LEVELS), RosterImport.RULE,
                    "请核对隶属关系，改正后重新导入");
            }
        }
        keep(organisation, Organisation.class, code, "机构 %s %s".formatted(code, organisation.name()), null, file);
        return true;
    }

    /** @return below what the rows stand that have waited until the end of their file, by code */
    static Map<String, String> parents(List<TableRow> waiting) {
        var parents = new HashMap<String, String>();
        waiting.forEach(one -> parents.put(one.need("code", TableRow.KEY), one.need("parent", TableRow.KEY)));
        return parents;
    }

    /** @return how many of the waiting rows stand above a row, as far as it matters: what has none of them above it comes first */
    static int waitingAbove(TableRow row, Map<String, String> parents) {
        var above = 0;
        for (var one = row.need("parent", TableRow.KEY); parents.containsKey(one) && above < MOST_LEVELS; one = parents.get(one)) {
            above++;
        }
        return above;
    }

    /** Why such a row can't be taken. @param parents those of all of them */
    Refusal unplaced(TableRow row, Map<String, String> parents) {
        var code = row.need("code", TableRow.KEY);
        var above = row.need("parent", TableRow.KEY);
        return upwards(above, parents).contains(code)
            ? Refusal.of("%s为 %s，机构 %s 就成了自己的上级".formatted(row.called("parent"), above, code), RosterImport.RULE, "请核对隶属关系，改正后重新导入")
            : Refusal.of("%s为 %s，名册中没有这个机构，该文件也没有带来".formatted(row.called("parent"), above), RosterImport.RULE,
                "请先导入该机构，或改正该行后重新导入");
    }

    /**
     * An organisation and those above it, as many as there may be one above the other.
     *
     * @param parents by code, where they are to be others than the roster knows
     */
    private List<String> upwards(String code, Map<String, String> parents) {
        var line = new ArrayList<String>();
        for (var one = code; one != null && line.size() < MOST_LEVELS;) {
            line.add(one);
            one = parents.containsKey(one) ? parents.get(one) : Optional.ofNullable(entities.find(Organisation.class, one)).map(Organisation::parent).orElse(null);
        }
        return line;
    }

    private void holding(TableRow row, FileImport file) {
        row.need("since", TableRow.KEY);
        var since = row.day("since");
        var until = row.day("until");
        requireInOrder(since, until, row);
        var person = person(row);
        var post = known(Post.class, "post", row);
        var holding = new Holding(post, person.id(), since, until);
        var stored = entities.find(Holding.class, holding.id());
        keep(row.has("until") || stored == null ? holding : stored, Holding.class, holding.id(), "%s %s 起任 %s".formatted(person.name(), since, post),
            person, file);
    }

    private void membership(TableRow row, FileImport file) {
        var person = person(row);
        var body = row.need("body", TableRow.KEY);
        if (!Bodies.meets(body) && entities.find(Organisation.class, body) == null) {
            throw Bodies.unknown(body, row.called("body"));
        }
        var stored = entities.find(Membership.class, Membership.id(body, person.id()));
        var since = row.has("since") || stored == null ? row.day("since") : stored.since();
        var until = row.has("until") || stored == null ? row.day("until") : stored.until();
        requireInOrder(since, until, row);
        var membership = new Membership(body, person.id(), Bodies.group(row.need("group", TableRow.KEY), row.called("group")), row.need("label", TableRow.NAME),
            row.need("voters", LEVEL), since, until, row.line());
        keep(membership, Membership.class, membership.id(), "%s 属 %s".formatted(person.name(), body), person, file);
    }

    private static void requireInOrder(LocalDate since, LocalDate until, TableRow row) {
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("%s%s 早于%s%s".formatted(row.called("until"), until, row.called("since"), since));
        }
    }

    private String known(Class<?> type, String column, TableRow row) {
        var code = row.need(column, TableRow.KEY);
        if (entities.find(type, code) == null) {
            throw Refusal.of("%s“%s”不在名册中".formatted(row.called(column), code), RosterImport.RULE, "请先导入该项，或改正该行后重新导入");
        }
        return code;
    }

    private void details(TableRow row, FileImport file) {
        var cadre = person(row);
        var detailed = CadreDetails.of(row, cadre, LocalDate.now(clock), this::byNumber);
        var account = row.text("account", TableRow.KEY, cadre.account());
        if (detailed.equals(cadre.file()) && Objects.equals(account, cadre.account())) {
            file.unchanged();
            return;
        }
        if (cadre.account() != null && !cadre.account().equals(account)) { // whose login is his decides who is recused
            throw new IllegalArgumentException("%s的账号 %s 已登记，不得由导入更改或清空".formatted(cadre.name(), cadre.account()));
        }
        if (cadre.account() == null) {
            file.requireOthers(account);
        }
        var used = account == null ? null : cadres.findByAccount(account).filter(other -> !other.id().equals(cadre.id())).orElse(null);
        if (used != null) {
            throw new IllegalArgumentException("账号 %s 已属于%s".formatted(account, used.name()));
        }
        var changes = Differences.between(cadre.file(), detailed);
        if (!Objects.equals(account, cadre.account())) {
            changes.add("账号：" + account);
        }
        file.changed(cadre, cadre.name() + "：" + String.join("；", changes));
        cadre.update(account, detailed);
    }

    private Post post(TableRow row) {
        var traits = row.items("traits", " +");
        traits.stream().filter(trait -> !TRAITS.containsKey(trait)).findFirst().ifPresent(trait -> {
            throw TableRow.unknown(row.called("traits"), trait, TRAITS.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
        });
        var code = row.need("code", TableRow.KEY);
        var known = entities.find(Post.class, code);
        return new Post(code, row.need("title", TableRow.NAME), known(Organisation.class, "organisation", row),
            row.one(Level.class, Level::label, "level"), new TreeSet<>(row.has("traits") || known == null ? traits : known.traits()),
            row.count("approved"), row.text("coManagingParty", TableRow.NAME, known == null ? null : known.coManagingParty()),
            row.text("legalDemand", DEMAND, known == null ? null : known.legalDemand()),
            Bodies.deciding(row.need("body", TableRow.KEY), row.called("body")));
    }

    private static Map<String, String> traits() {
        var traits = new LinkedHashMap<String, String>();
        traits.put("chief", "正职");
        traits.put("leading", "领导职务");
        traits.put("non-leading", "非领导职务");
        traits.put("internal", "内设机构职务");
        traits.put("party-post", "党内职务");
        traits.put("party-secretary", "党委（党组）书记");
        traits.put("dual-managed", "双重管理");
        return traits;
    }

    /** @param about whose data it is, or null */
    private <T> void keep(T row, Class<T> type, String id, String label, Cadre about, FileImport file) {
        var known = entities.find(type, id);
        if (known == null) {
            file.added(about, label + "：" + Differences.said(row));
            entities.persist(row);
            return;
        }
        var changes = Differences.between(known, row);
        if (changes.isEmpty()) {
            file.unchanged();
        } else {
            file.changed(about, label + "：" + String.join("；", changes));
        }
        entities.merge(row);
    }

    private Cadre person(TableRow row) {
        var cadre = byNumber(row.need("identityNumber", TableRow.KEY));
        if (!cadre.name().equals(row.need("name", TableRow.NAME))) {
            throw new IllegalArgumentException("身份证号 %s 登记的姓名为%s，表中为%s".formatted(cadre.identityNumber(), cadre.name(),
                row.need("name", TableRow.NAME)));
        }
        return cadre;
    }

    private Cadre byNumber(String number) {
        return cadres.findByIdentityNumber(IdentityNumber.of(number)).stream().findFirst()
            .orElseThrow(() -> new IllegalArgumentException(number.contains("E+")
                ? "身份证号“%s”已被表格软件改写，请把该列设为文本后重新填写".formatted(number) : "名册中没有身份证号 " + number));
    }
}
