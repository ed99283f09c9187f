package org.xuanren.roster;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Takes over the rows of tables. What a row can't be is told with an {@link IllegalArgumentException}. */
@Component
class RosterRows {

    private static final int DEMAND = 400;
    private static final int LEVEL = 100;
    private static final int MANY = 100_000;
    private static final List<String> TRAITS = List.of("chief", "leading", "non-leading", "internal", "party-post", "party-secretary", "dual-managed");

    private final EntityManager entities;
    private final Cadres cadres;

    RosterRows(EntityManager entities, Cadres cadres) {
        this.entities = entities;
        this.cadres = cadres;
    }

    /** @param table its name without folder and suffix */
    void take(String table, TableRow row, FileImport file) {
        switch (table) {
            case "organisations" -> {
                var code = row.need("code", TableRow.KEY);
                var organisation = new Organisation(code, row.need("name", TableRow.NAME), row.one(Organisation.Kind.class, "kind"),
                    row.one(Level.class, "level"), row.text("parent", TableRow.KEY));
                keep(organisation, Organisation.class, code, "机构 %s %s".formatted(code, organisation.name()), null, file);
            }
            case "posts" -> {
                var post = post(row);
                keep(post, Post.class, post.code(), "职务 %s %s".formatted(post.code(), post.title()), null, file);
            }
            case "holdings" -> {
                var since = row.day("since");
                if (since == null) {
                    throw new IllegalArgumentException("缺少 since");
                }
                var until = row.day("until");
                if (until != null && until.isBefore(since)) {
                    throw new IllegalArgumentException("until %s 早于 since %s".formatted(until, since));
                }
                var person = person(row);
                var post = known(Post.class, "post", row);
                var holding = new Holding(post, person.id(), since, until);
                keep(holding, Holding.class, holding.id(), "%s %s 起任 %s".formatted(person.name(), since, post), person, file);
            }
            case "memberships" -> {
                var person = person(row);
                var body = row.need("body", TableRow.KEY);
                var membership = new Membership(body, person.id(), row.need("group", TableRow.KEY), row.need("label", TableRow.NAME),
                    row.need("voters", LEVEL), row.line());
                var until = row.day("until");
                if (until == null) {
                    keep(membership, Membership.class, membership.id(), "%s 属 %s".formatted(person.name(), body), person, file);
                } else {
                    leave(membership.id(), "%s 不再属 %s（止于 %s）".formatted(person.name(), body, until), person, file);
                }
            }
            case "cadre-details" -> details(row, file);
            default -> throw new IllegalStateException("no such table: " + table);
        }
    }

    private String known(Class<?> type, String column, TableRow row) {
        var code = row.need(column, TableRow.KEY);
        if (entities.find(type, code) == null) {
            throw new IllegalArgumentException("名册中没有 %s %s，请先导入".formatted(column, code));
        }
        return code;
    }

    private void details(TableRow row, FileImport file) {
        var cadre = person(row);
        List.of("positions", "trainings", "sanctions", "assessments", "kin", "exceptional").forEach(column -> row.text(column, MANY));
        var detailed = CadreDetails.of(row, cadre.file(), this::byNumber);
        var account = row.text("account", TableRow.KEY);
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
        var unknown = row.items("traits", " +").stream().filter(trait -> !TRAITS.contains(trait)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("“%s”不在 %s 之中".formatted(unknown.get(0), String.join("、", TRAITS)));
        }
        return new Post(row.need("code", TableRow.KEY), row.need("title", TableRow.NAME), known(Organisation.class, "organisation", row),
            row.one(Level.class, "level"), new TreeSet<>(row.items("traits", " +")), row.count("approved"),
            row.text("coManagingParty", TableRow.NAME), row.text("legalDemand", DEMAND), row.need("body", TableRow.KEY));
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

    private void leave(String membership, String label, Cadre about, FileImport file) {
        var known = entities.find(Membership.class, membership);
        if (known == null) {
            file.unchanged();
        } else {
            file.changed(about, label);
            entities.remove(known);
        }
    }

    private Cadre person(TableRow row) {
        var cadre = byNumber(row.need("identityNumber", TableRow.KEY));
        if (!cadre.name().equals(row.need("name", TableRow.NAME))) {
            throw new IllegalArgumentException("身份证号 %s 登记为%s，表中为%s".formatted(cadre.identityNumber(), cadre.name(),
                row.need("name", TableRow.NAME)));
        }
        return cadre;
    }

    private Cadre byNumber(String number) {
        return cadres.findByIdentityNumber(IdentityNumber.of(number)).stream().findFirst()
            .orElseThrow(() -> new IllegalArgumentException("名册中没有身份证号 " + number));
    }
}
