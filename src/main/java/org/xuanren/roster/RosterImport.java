package org.xuanren.roster;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVException;
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

    private static final List<String> TABLES = ORDER.stream().filter(name -> name.endsWith(".csv")).toList();
    private static final JsonMapper BY_FIELD = JsonMapper.builder().visibility(PropertyAccessor.ALL, Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, Visibility.ANY).addModule(new JavaTimeModule()).build();

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
        for (var file : files) {
            var name = Objects.requireNonNull(file.getFilename());
            if (ORDER.stream().noneMatch(name::endsWith)) {
                report.refused(Refusal.sentence("文件 " + name + "：不认识的文件", RULE, "请导入 .lrmx 或 " + String.join("、", TABLES)));
            }
        }
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
        try (var table = format.parse(reader)) {
            var line = table.getCurrentLineNumber();
            for (var rows = table.iterator(); rows.hasNext(); line = table.getCurrentLineNumber()) {
                try {
                    row(name, rows.next(), report);
                } catch (DateTimeParseException e) {
                    refused(name, line + 1, "日期“" + e.getParsedString() + "”不可能", report);
                } catch (IndexOutOfBoundsException e) {
                    refused(name, line + 1, "以“/”或“:”分隔的内容不全", report);
                } catch (IllegalArgumentException e) {
                    refused(name, line + 1, e.getMessage(), report);
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException | CSVException e) { // header, or a quote that never ends
            report.refused(Refusal.sentence("文件 " + name + "：不是有效的 CSV，或表头有重复、空白的列", RULE, "请改正后重新导入"));
        }
    }

    private static void refused(String name, long line, String what, ImportReport report) {
        report.refused(Refusal.sentence("文件 %s 第 %d 行：%s".formatted(name, line, what), RULE, "请改正该行后重新导入"));
    }

    private void form(String name, InputStream in, ImportReport report) throws IOException {
        try {
            var person = LrmxReader.read(name, in);
            if (person.text("ShenFenZheng").isBlank()) {
                var sameName = cadres.findByName(person.text("XingMing")).size();
                if (sameName > 0) {
                    report.refused(Refusal.sentence("文件 %s：没有身份证号，名册中同名的有 %d 人，不能确定是谁".formatted(name, sameName), RULE,
                        "请在表中填写身份证号后重新导入"));
                    return;
                }
            }
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
                one(Organisation.Kind.class, need(row, "kind")), one(Level.class, need(row, "level")), empty(row, "parent")),
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
        var traits = new TreeSet<>(List.of(Objects.requireNonNullElse(empty(row, "traits"), "").split(" +")));
        var approved = number(need(row, "approved"));
        if (approved < 0) {
            throw new IllegalArgumentException("核定职数 " + approved + " 不能为负");
        }
        return new Post(need(row, "code"), need(row, "title"), need(row, "organisation"), one(Level.class, need(row, "level")), traits,
            approved, empty(row, "coManagingParty"), empty(row, "legalDemand"), need(row, "body"));
    }

    private <T> void keep(T row, Class<T> type, String id, ImportReport report) {
        if (entities.find(type, id) == null) {
            entities.persist(row);
            report.added();
        } else {
            var known = BY_FIELD.valueToTree(entities.find(type, id));
            if (known.equals(BY_FIELD.valueToTree(row))) {
                report.unchanged();
            } else {
                entities.merge(row);
                report.changed("%s：%s → %s".formatted(id, known, BY_FIELD.valueToTree(row)));
            }
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

    private static <E extends Enum<E>> E one(Class<E> type, String text) {
        return EnumSet.allOf(type).stream().filter(value -> value.name().equals(text)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("“" + text + "”不在 " + EnumSet.allOf(type) + " 之中"));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "”不是整数");
        }
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
