package org.xuanren.roster;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * Brings organisations, posts, cadres and who belongs where into the roster. Importing twice changes nothing, and nobody is
 * overwritten silently: a person is known by name and identity number together.
 */
@Service
public class RosterImport {

    private static final RuleId RULE = RuleId.of("R-ARC-DB");
    private static final List<String> ORDER = List.of("organisations.csv", "posts.csv", ".lrmx", "cadre-details.csv", "holdings.csv",
        "memberships.csv");

    private final EntityManager entities;
    private final Cadres cadres;

    RosterImport(EntityManager entities, Cadres cadres) {
        this.entities = entities;
        this.cadres = cadres;
    }

    /** Imports files in the order in which they build on each other, whatever order they come in. */
    @Transactional
    public ImportReport importAll(List<Resource> files) throws IOException {
        var report = new ImportReport();
        for (var kind : ORDER) {
            for (var file : files) {
                if (Objects.requireNonNull(file.getFilename()).endsWith(kind)) {
                    try (var in = file.getInputStream()) {
                        importFile(file.getFilename(), in, report);
                    }
                }
            }
        }
        return report;
    }

    /** Imports one file; its name tells what it is. */
    @Transactional
    public void importFile(String name, InputStream in, ImportReport report) throws IOException {
        if (name.endsWith(".lrmx")) {
            form(name, in, report);
            return;
        }
        Reader reader = new InputStreamReader(BOMInputStream.builder().setInputStream(in).get(), StandardCharsets.UTF_8);
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
        for (var row : format.parse(reader)) {
            try {
                row(name, row, report);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                report.refused(Refusal.sentence("文件 %s 第 %d 行：%s".formatted(name, row.getRecordNumber() + 1, e.getMessage()), RULE,
                    "请改正该行后重新导入"));
            }
        }
    }

    private void form(String name, InputStream in, ImportReport report) throws IOException {
        try {
            var person = LrmxReader.read(name, in);
            var file = new LrmxCadre(name, person).file();
            cadre(name, person.text("XingMing"), person.text("ShenFenZheng"), file, report);
        } catch (Refusal refusal) {
            refusal.sentences().forEach(report::refused);
        }
    }

    private void cadre(String file, String name, String number, CadreFile read, ImportReport report) {
        var known = cadres.findByIdentityNumber(number);
        if (known.isEmpty()) {
            entities.persist(new Cadre(UUID.randomUUID().toString(), name, number, null, read));
            report.added();
            return;
        }
        var cadre = known.get(0);
        if (!cadre.name().equals(name)) {
            report.refused(Refusal.sentence("文件 %s：身份证号 %s 已登记为%s，文件中为%s".formatted(file, number, cadre.name(), name), RULE,
                "请核对身份，不会覆盖已有人员"));
            return;
        }
        var merged = new CadreFile(read.sex(), read.birth(), read.nativePlace(), read.party(), read.partyJoined(), read.workStart(),
            read.health(), read.fullTime(), read.inService(), read.currentPost(), CadreDetails.levelsKept(read, cadre.file()),
            cadre.file().trainings(), cadre.file().sanctions(), cadre.file().assessments(), cadre.file().enterprisePosts(),
            CadreDetails.linksKept(read, cadre.file()), cadre.file().exceptionalPromotions(), read.form());
        if (merged.equals(cadre.file())) {
            report.unchanged();
        } else {
            report.changed("%s（%s）：%s → %s".formatted(name, number, cadre.file().currentPost(), merged.currentPost()));
            cadre.update(cadre.account(), merged);
        }
    }

    private void row(String file, CSVRecord row, ImportReport report) {
        switch (file.substring(file.lastIndexOf('/') + 1)) {
            case "organisations.csv" -> keep(new Organisation(need(row, "code"), need(row, "name"),
                Organisation.Kind.valueOf(need(row, "kind")), Level.valueOf(need(row, "level")), empty(row, "parent")),
                Organisation.class, need(row, "code"), report);
            case "posts.csv" -> keep(post(row), Post.class, need(row, "code"), report);
            case "holdings.csv" -> {
                var holding = new Holding(need(row, "post"), person(row).id(), LocalDate.parse(need(row, "since")),
                    empty(row, "until") == null ? null : LocalDate.parse(row.get("until")));
                keep(holding, Holding.class, holding.id(), report);
            }
            case "memberships.csv" -> {
                var membership = new Membership(need(row, "body"), person(row).id(), need(row, "group"), need(row, "label"),
                    need(row, "voters"));
                keep(membership, Membership.class, membership.id(), report);
            }
            case "cadre-details.csv" -> {
                var cadre = person(row);
                var detailed = CadreDetails.of(row, cadre.file(), this::byNumber);
                var account = empty(row, "account");
                if (detailed.equals(cadre.file()) && Objects.equals(account, cadre.account())) {
                    report.unchanged();
                } else {
                    cadre.update(account, detailed);
                    report.changed(cadre.name() + "：补充任职层级、培训、亲属等信息");
                }
            }
            default -> throw new IllegalArgumentException("不认识的文件");
        }
    }

    private static Post post(CSVRecord row) {
        var traits = new TreeSet<>(Set.of(row.get("traits").split(" ")));
        var approved = Integer.parseInt(need(row, "approved"));
        if (approved < 0) {
            throw new IllegalArgumentException("核定职数 " + approved + " 不能为负");
        }
        return new Post(need(row, "code"), need(row, "title"), need(row, "organisation"), Level.valueOf(need(row, "level")), traits,
            approved, empty(row, "coManagingParty"), empty(row, "legalDemand"), need(row, "body"));
    }

    private <T> void keep(T row, Class<T> type, String id, ImportReport report) {
        if (entities.find(type, id) == null) {
            entities.persist(row);
            report.added();
        } else {
            entities.merge(row);
            report.unchanged();
        }
    }

    private Cadre person(CSVRecord row) {
        var cadre = byNumber(need(row, "identityNumber"));
        if (!cadre.name().equals(need(row, "name"))) {
            throw new IllegalArgumentException("身份证号 %s 登记为%s，表中为%s".formatted(cadre.identityNumber(), cadre.name(), row.get("name")));
        }
        return cadre;
    }

    private Cadre byNumber(String number) {
        return cadres.findByIdentityNumber(number).stream().findFirst()
            .orElseThrow(() -> new IllegalArgumentException("名册中没有身份证号 " + number));
    }

    private static String need(CSVRecord row, String column) {
        var text = row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
        if (text.isEmpty()) {
            throw new IllegalArgumentException("缺少 " + column);
        }
        return text;
    }

    private static String empty(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) && !row.get(column).isEmpty() ? row.get(column) : null;
    }
}
