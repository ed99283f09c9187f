package org.xuanren.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.record.AttemptBound;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;

@SpringBootTest(classes = RosterImportTest.RosterAlone.class, webEnvironment = WebEnvironment.NONE,
    properties = "spring.datasource.url=jdbc:h2:mem:roster;DB_CLOSE_DELAY=-1")
@Transactional
class RosterImportTest {

    private static final String ONE = "990101197001010011";
    private static final String TWO = "990101197001010022";
    private static final String THREE = "990101197001010033";
    private static final String ORGANISATIONS = "code,name,kind,level,parent\n";

    /** No stereotype on it: the scan of another test must not find it. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        LiquibaseAutoConfiguration.class, HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, TransactionAutoConfiguration.class})
    @EnableJpaRepositories
    @EntityScan
    @Import({Roster.class, RosterMemory.class, CadreReader.class, RosterImport.class, RosterRows.class, RosterForms.class, NamedRelatives.class, RosterExport.class, CaseRecord.class, Checkpoints.class, AttemptBound.class})
    static class RosterAlone {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Autowired RosterImport imports;
    @Autowired Roster roster;
    @Autowired RosterExport exports;
    @Autowired CaseRecord record;

    @Test // R-ARC-DB
    void the_demo_city_imported_twice_changes_nothing() throws IOException {
        var files = List.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*"));
        var first = imported(files);
        assertThat(first.refusedRows()).isEmpty();
        assertThat(first.addedRows()).isPositive();
        var second = imported(files);
        assertThat(second.refusedRows()).isEmpty();
        assertThat(second.changes()).isEmpty();
        assertThat(second.addedRows()).isZero();
    }

    @Test
    void members_stand_in_the_order_of_the_file_by_rank() throws IOException {
        imported(List.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*")));
        assertThat(roster.members("yunchuan-standing-committee", LocalDate.of(2026, 9, 1))).extracting(ScopeMember::name)
            .containsExactly("陆承远", "顾廷舟", "沈嘉禾", "魏长河", "韦清源", "罗文澜", "程望川", "田守正", "贺兰亭");
        var report = imported(List.of(file("memberships.csv", "body,name,identityNumber,group,label,voters\n"
            + "yunchuan-standing-committee,贺兰亭,990101196809011009,member,市委常委会委员,常委会委员\n"
            + "yunchuan-standing-committee,陆承远,990101196601011001,main-leader,市委常委会委员,常委会委员\n")));
        assertThat(report.changes()).isEmpty();
        assertThat(roster.members("yunchuan-standing-committee", LocalDate.of(2026, 9, 1))).extracting(ScopeMember::name).startsWith("贺兰亭", "陆承远");
    }

    @Test // R-ARC-DB
    void what_is_given_out_and_imported_again_changes_nothing() throws IOException {
        imported(List.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*")));
        var organisations = new ByteArrayOutputStream();
        exports.organisations(organisations);
        var posts = new ByteArrayOutputStream();
        exports.posts(posts);
        var form = new ByteArrayOutputStream();
        exports.form(roster.cadres().get(0).id(), form);
        var report = imported(List.of(file("organisations.csv", organisations.toString(StandardCharsets.UTF_8)),
            file("posts.csv", posts.toString(StandardCharsets.UTF_8)), file("a.lrmx", form.toString(StandardCharsets.UTF_8))));
        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.changes()).isEmpty();
        assertThat(report.addedRows()).isZero();
        assertThat(report.unchangedRows()).isGreaterThan(roster.posts().size());
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource(delimiter = '|', value = {
        "x,,DEPARTMENT,COUNTY, | 机构名称（name）为空", "x,局,KING,COUNTY, | 类别（kind）没有“KING”这一代码，只能是 PARTY_COMMITTEE 党委、", "x,局 | 类别（kind）为空",
        "x,局,GOVERNMENT,COUNTY,,,y,z | 表头只有 5 列，该行多出“y、z”"})
    void a_bad_row_is_told_with_file_line_and_reason_and_the_good_ones_stay(String bad, String reason) throws IOException {
        var kind = Organisation.Kind.values()[0];
        var report = imported(List.of(file("organisations.csv", "\uFEFF" + ORGANISATIONS + "a,\"甲\r\n局\"," + kind
            + ",COUNTY,\r\n" + bad + "\r\nb,乙局," + kind + ",COUNTY,\r\n")));
        assertThat(report.refusedRows()).singleElement().asString().startsWith("文件 organisations.csv 第 4 行：" + reason)
            .contains("R-ARC-DB").endsWith("请改正该行后重新导入。");
        assertThat(report.addedRows()).isEqualTo(2);
        assertThat(roster.organisation("b")).isPresent();
    }

    @Test // R-ARC-DB
    void a_workbook_is_a_table_like_any_other() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var lines = List.of(List.of("code", "name", "kind", "level", "parent"), List.of("a", "甲局", "GOVERNMENT", "COUNTY", ""),
                List.of(), List.of("b", "", "GOVERNMENT", "COUNTY", "a"), List.of("c", 2024, "GOVERNMENT", "COUNTY", "a"));
            for (int i = 0; i < lines.size(); i++) {
                var row = sheet.createRow(i);
                for (int k = 0; k < lines.get(i).size(); k++) {
                    if (lines.get(i).get(k) instanceof Integer number) {
                        row.createCell(k).setCellValue(number);
                    } else {
                        row.createCell(k).setCellValue((String) lines.get(i).get(k));
                    }
                }
            }
            book.write(out);
        }
        var report = imported(List.of(file("Organisations.XLSX", out.toByteArray()), file("posts.xlsx", new byte[] {1, 2, 3})));
        assertThat(report.refusedRows()).hasSize(2).anyMatch(one -> one.startsWith("文件 Organisations.XLSX 第 4 行：机构名称（name）为空"))
            .anyMatch(one -> one.startsWith("文件 posts.xlsx：不是有效的表格"));
        assertThat(roster.organisation("a")).isPresent();
        assertThat(roster.organisation("c").orElseThrow().name()).isEqualTo("2024");
    }

    @Test // R-ARC-DB
    void a_table_in_the_code_page_of_chinese_spreadsheets_is_read() throws IOException {
        var report = imported(List.of(file("organisations.csv", (ORGANISATIONS + "a,云川市民政局,GOVERNMENT,COUNTY,\n")
            .getBytes(Charset.forName("GBK")))));
        assertThat(report.addedRows()).isOne();
        assertThat(roster.organisation("a").orElseThrow().name()).isEqualTo("云川市民政局");
    }

    @ParameterizedTest(name = "{0}") // R-ARC-DB
    @CsvSource(delimiter = '|', value = {
        "'a,甲局,GOVERNMENT,COUNTY,§b,\"乙局,GOVERNMENT,COUNTY,§c,丙局,GOVERNMENT,COUNTY,§' | 3 | 引号没有闭合 | 1",
        "'a,甲局,GOVERNMENT,COUNTY,§\"b\",乙局,GOVERNMENT,COUNTY,\"§§c,丙局' | 3 | 引号没有闭合 | 1",
        "'a,\"甲局\",GOVERNMENT,COUNTY,b§§b,乙局,GOVERNMENT,COUNTY,§c,\"丙\"局,GOVERNMENT,COUNTY,' | 5 | 引号之后、分隔符之前还有内容 | 2"})
    void of_a_quote_that_never_ends_the_line_is_told_and_what_stands_before_it_is_there(String lines, int line, String what, int added) throws IOException {
        var report = imported(List.of(file("organisations.csv", ORGANISATIONS + lines.replace('§', '\n'))));
        assertThat(report.refusedRows()).contains("文件 organisations.csv 第 %d 行：%s，自该行起未导入（R-ARC-DB）。请核对该行的引号（内容中的引号应写两个），改正后重新导入。".formatted(line, what));
        assertThat(report.addedRows()).isEqualTo(added);
    }

    @Test // R-ARC-DB
    void a_row_that_waits_for_its_parent_is_told_also_if_the_file_breaks_off_behind_it() throws IOException {
        assertThat(imported(List.of(file("organisations.csv", ORGANISATIONS + "a,甲局,GOVERNMENT,COUNTY,top\nb,\"乙局\n"))).refusedRows()).hasSize(2)
            .anyMatch(one -> one.startsWith("文件 organisations.csv 第 2 行：上级机构的代码（parent）为 top，名册中没有这个机构"));
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource({"３, csv", "１２, xlsx", "+3, csv", "3.0, csv"})
    void a_number_in_other_digits_than_everybodys_is_told_with_row_and_column(String number, String kind) throws IOException {
        imported(List.of(file("organisations.csv", ORGANISATIONS + "a,甲局,GOVERNMENT,COUNTY,\n")));
        var lines = List.of("code,title,organisation,level,approved,body", "p,局长,a,COUNTY," + number + ",b-party-group");
        var report = imported(List.of(kind.equals("csv") ? file("posts.csv", String.join("\n", lines)) : file("posts.xlsx", workbook(lines))));
        assertThat(report.refusedRows()).containsExactly(
            "文件 posts.%s 第 2 行：核定职数（approved）“%s”不是整数（只用半角数字，如 3）（R-ARC-DB）。请改正该行后重新导入。".formatted(kind, number));
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource({"64, 200, 0", "65, 200, 1", "64, 201, 1"})
    void what_is_longer_than_its_column_is_told(int code, int name, int refused) throws IOException {
        var report = imported(List.of(file("organisations.csv", ORGANISATIONS + "a".repeat(code) + "," + "局".repeat(name)
            + ",GOVERNMENT,COUNTY,\n")));
        assertThat(report.refusedRows()).hasSize(refused).allMatch(one -> one.matches(".*第 2 行：(机构代码（code）有 65|机构名称（name）有 201) 个字，最多 .*"));
    }

    @Test // R-ARC-DB
    void who_leaves_a_body_is_a_member_to_his_last_day_and_who_comes_from_his_first() throws IOException {
        imported(List.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*")));
        var left = "body,name,identityNumber,group,label,voters,until\nyunchuan-standing-committee,贺兰亭,990101196809011009,member,市委常委会委员,常委会委员,2026-10-01\n";
        assertThat(imported(List.of(file("memberships.csv", left))).changes())
            .containsExactly("贺兰亭 属 yunchuan-standing-committee：任职止于：（空） → 2026-10-01");
        assertThat(committeeOn(LocalDate.of(2026, 10, 1))).contains("贺兰亭");
        assertThat(committeeOn(LocalDate.of(2026, 10, 2))).hasSize(8).doesNotContain("贺兰亭");
        assertThat(imported(List.of(file("memberships.csv", left), file("memberships.csv", left.replaceAll(",[^,]*\n", "\n")))).unchangedRows())
            .as("a file that has no such column leaves what is known").isEqualTo(2);

        var came = "body,name,identityNumber,group,label,voters,since,until\nyunchuan-standing-committee,林致远,%s,member,市委常委会委员,常委会委员,%s,%s\n";
        var number = roster.cadres().stream().filter(cadre -> cadre.name().equals("林致远")).findFirst().orElseThrow().identityNumber();
        imported(List.of(file("memberships.csv", came.formatted(number, "2026-10-02", ""))));
        assertThat(committeeOn(LocalDate.of(2026, 10, 1))).doesNotContain("林致远");
        assertThat(committeeOn(LocalDate.of(2026, 10, 2))).contains("林致远");
        assertThat(imported(List.of(file("memberships.csv", came.formatted(number, "2026-10-02", "2026-10-01")))).refusedRows())
            .containsExactly("文件 memberships.csv 第 2 行：止于（until）2026-10-01 早于起于（since）2026-10-02（R-ARC-DB）。请改正该行后重新导入。");
    }

    private List<String> committeeOn(LocalDate day) {
        return roster.members("yunchuan-standing-committee", day).stream().map(ScopeMember::name).toList();
    }

    @Test // R-ARC-DB
    void what_looks_like_something_else_is_refused() throws IOException {
        var report = imported(List.of(file("organisations.csv", ORGANISATIONS + "a,<b>甲局,GOVERNMENT,COUNTY,\nb,甲\u200b局,GOVERNMENT,COUNTY,\n"),
            form("1.lrmx", "甲", ONE), form("2.lrmx", "甲", "9901011970\u200b01010011")));
        assertThat(report.refusedRows()).containsExactly(
            "文件 organisations.csv 第 2 行：机构名称（name）含有网页标记“<b”（R-ARC-DB）。请改正该行后重新导入。",
            "文件 organisations.csv 第 3 行：机构名称（name）在“甲”之后有不可见字符 U+200B（R-ARC-DB）。请改正该行后重新导入。",
            "文件 2.lrmx 的身份证号（ShenFenZheng）：含有网页标记、控制字符或不可见字符（R-ARC-DB）。请核对后重新导入。");
        assertThat(roster.cadres()).hasSize(1);
        assertThat(report.rowsRead()).as("who waits for a large table sees it move").isEqualTo(2);
    }

    @Test // R-ARC-DB
    void what_a_spreadsheet_would_carry_out_is_given_out_as_text_and_taken_back_as_it_was() throws IOException {
        imported(List.of(file("organisations.csv", ORGANISATIONS + "a,=HYPERLINK(1),GOVERNMENT,COUNTY,\n")));
        var out = new ByteArrayOutputStream();
        exports.organisations(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=HYPERLINK(1)");
        assertThat(imported(List.of(file("organisations.csv", out.toByteArray()))).unchangedRows()).isOne();
    }

    @Test // R-ARC-DB
    void a_changed_row_is_told_with_old_and_new() throws IOException {
        var kind = Organisation.Kind.values()[0];
        imported(List.of(file("organisations.csv", ORGANISATIONS + "a,甲局," + kind + ",COUNTY,\n")));
        var report = imported(List.of(file("organisations.csv", ORGANISATIONS + "a,乙局," + kind + ",COUNTY,\n")));
        assertThat(report.changes()).singleElement().asString().isEqualTo("机构 a 乙局：名称：甲局 → 乙局");
        assertThat(report.unchangedRows()).isZero();
    }

    @Test // R-ARC-DB
    void a_table_that_is_broken_and_a_file_nobody_knows_are_refused() throws IOException {
        var report = imported(List.of(file("organisations.csv", ORGANISATIONS + "a,\"甲局,"), file("x.doc", "x"),
            file("holdings.csv", "post,name,identityNumber,since,until\np,甲,9,2020-01-01,\n")));
        assertThat(report.refusedRows()).hasSize(3).anyMatch(one -> one.startsWith("文件 x.doc：不认识的文件"))
            .anyMatch(one -> one.startsWith("文件 organisations.csv 第 2 行：引号没有闭合"))
            .anyMatch(one -> one.startsWith("文件 holdings.csv 第 2 行：名册中没有身份证号 9"));
    }

    @Test // R-ARC-DB, R-AVOID-WORK
    void what_cannot_be_or_would_free_somebody_from_his_recusal_is_refused() throws IOException {
        imported(List.of(form("1.lrmx", "甲", ONE), file("cadre-details.csv", "name,identityNumber,account\n甲," + ONE + ",login-of-a\n")));
        var report = imported(List.of(file("cadre-details.csv", "name,identityNumber,account\n甲," + ONE + ",\n"),
            file("posts.csv", "code,title,organisation,level,traits,approved,coManagingParty,legalDemand,body\np,副局长,nowhere,COUNTY,leading,1,,,b-party-group\n"),
            file("holdings.csv", "post,name,identityNumber,since,until\np,甲," + ONE + ",2020-01-01,\np,甲," + ONE + ",2020-01-01,2019-01-01\n")));
        assertThat(report.refusedRows()).hasSize(4).anyMatch(one -> one.contains("甲的账号 login-of-a 已登记，不得由导入更改或清空"))
            .anyMatch(one -> one.contains("所属机构的代码（organisation）“nowhere”不在名册中（R-ARC-DB）。请先导入该项")).anyMatch(one -> one.contains("职位代码（post）“p”不在名册中"))
            .anyMatch(one -> one.contains("免职日期（until）2019-01-01 早于任职日期（since）2020-01-01"));
    }

    @Test // R-ARC-DB
    void the_same_number_under_another_name_is_refused_and_the_known_person_stays() throws IOException {
        imported(List.of(form("1.lrmx", "甲", ONE)));
        var report = imported(List.of(form("2.lrmx", "乙", ONE)));
        assertThat(report.refusedRows()).singleElement().asString().contains("文件 2.lrmx", "已登记为甲", "文件中为乙");
        assertThat(roster.cadres()).extracting(Cadre::name).containsExactly("甲");
    }

    @Test // R-ARC-DB
    void of_two_rows_about_the_same_the_first_is_taken_and_the_second_told_with_both_lines() throws IOException {
        var report = imported(List.of(file("organisations.csv", ORGANISATIONS + "b,乙,GOVERNMENT,COUNTY,a\na,甲,GOVERNMENT,CITY,\nb,丙,GOVERNMENT,COUNTY,a\n"),
            file("posts.csv", "code,title,organisation,level,approved,body\np,局长,a,COUNTY,1,b-party-group\np,副局长,a,COUNTY,3,b-party-group\n")));
        assertThat(report.refusedRows()).containsExactly("文件 organisations.csv 第 4 行：机构代码（code）“b”与第 2 行重复（R-ARC-DB）。请改正该行后重新导入。",
            "文件 posts.csv 第 3 行：职位代码（code）“p”与第 2 行重复（R-ARC-DB）。请改正该行后重新导入。");
        assertThat(roster.organisation("b").orElseThrow().name()).isEqualTo("乙");
        assertThat(roster.post("p").orElseThrow().title()).isEqualTo("局长");
    }

    @Test // R-ARC-DB
    void a_number_that_is_none_makes_no_second_person() throws IOException {
        var report = imported(List.of(form("1.lrmx", "甲", ONE), form("2.lrmx", "甲", "123")));
        assertThat(report.refusedRows()).containsExactly(
            "文件 2.lrmx 的身份证号（ShenFenZheng）：“123”不是 18 位身份证号（17 位数字，末位为数字或 X）（R-ARC-DB）。请核对后重新导入。");
        assertThat(roster.cadres()).hasSize(1);
    }

    @Test // R-ARC-DB
    void the_same_name_with_another_number_is_another_person() throws IOException {
        var report = imported(List.of(form("1.lrmx", "甲", ONE), form("2.lrmx", "甲", TWO)));
        assertThat(report.addedRows()).isEqualTo(2);
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource({"0, 身份证号（ShenFenZheng）：为空", "1, 名册中同名的有 1 人", "2, 名册中同名的有 2 人"})
    void without_identity_number_a_name_alone_decides_nothing(int known, String reason) throws IOException {
        for (int i = 0; i < known; i++) {
            imported(List.of(form("known.lrmx", "甲", List.of(ONE, TWO).get(i))));
        }
        var report = imported(List.of(form("new.lrmx", "甲", "")));
        assertThat(report.refusedRows()).singleElement().asString().startsWith("文件 new.lrmx").contains(reason);
        assertThat(roster.cadres()).hasSize(known);
    }

    @Test // R-LOG-CONTENT
    void the_record_says_who_brought_what() throws IOException {
        imports.importAll(List.of(file("organisations.csv", ORGANISATIONS + "a,甲局,GOVERNMENT_DEPARTMENT,COUNTY,\n")), "zhang", new ImportReport());
        imports.importAll(List.of(file("organisations.csv", ORGANISATIONS + "a,乙局,GOVERNMENT_DEPARTMENT,COUNTY,\nb,,GOVERNMENT,COUNTY,\n")), "li", new ImportReport());
        imports.importAll(List.of(file("organisations.csv", ORGANISATIONS + "a,乙局,GOVERNMENT_DEPARTMENT,COUNTY,\n")), "qin", new ImportReport());
        var entries = record.entries("system").stream().filter(entry -> entry.kind() == EntryKind.IMPORTED).toList();
        assertThat(entries).extracting(Entry::kind, Entry::actor).containsExactly(tuple(EntryKind.IMPORTED, "zhang"), tuple(EntryKind.IMPORTED, "li"));
        assertThat(entries.get(0).payload()).contains("\"added\":[\"机构 a 甲局：名称：甲局；类别：政府部门；层级：县处级\"]", "\"file\":\"organisations.csv\"",
            Digest.of((ORGANISATIONS + "a,甲局,GOVERNMENT_DEPARTMENT,COUNTY,\n").getBytes(StandardCharsets.UTF_8)).hex());
        assertThat(entries.get(1).payload()).contains("\"changed\":[\"机构 a 乙局：名称：甲局 → 乙局\"]");
    }

    @Test // R-AVOID-WORK
    void of_himself_and_his_relatives_nobody_changes_anything() throws IOException {
        var demo = List.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*"));
        imported(demo);
        var he = roster.cadres().stream().filter(one -> one.account() != null && !roster.relativesOf(one.id()).isEmpty()).findFirst().orElseThrow();
        var relative = roster.relativesOf(he.id()).get(0);
        var post = roster.posts().get(0).code();
        var report = new ImportReport();
        imports.importAll(demo, he.account(), report);
        assertThat(report.refusedRows()).as("what changes nothing may come along").isEmpty();
        for (var one : List.of(he, relative)) {
            report = new ImportReport();
            imports.importAll(List.of(file("holdings.csv", "post,name,identityNumber,since,until\n%s,%s,%s,2020-01-01,\n".formatted(post, one.name(), one.identityNumber())),
                file("memberships.csv", "body,name,identityNumber,group,label,voters\nx-plenum,%s,%s,member,y,z\n".formatted(one.name(), one.identityNumber())),
                file("cadre-details.csv", "name,identityNumber,account,assessments\n%s,%s,%s,2025/优秀\n".formatted(one.name(), one.identityNumber(),
                    Objects.requireNonNullElse(one.account(), ""))),
                form("own.lrmx", one.name(), one.identityNumber())), he.account(), report);
            assertThat(report.additions()).isEmpty();
            assertThat(report.changes()).isEmpty();
            assertThat(report.refusedRows()).hasSize(4).allSatisfy(sentence ->
                assertThat(sentence).contains(one.name() + "是导入人本人或其近亲属，不得由其改动（R-AVOID-WORK）。请由组织部其他人员导入。"));
            assertThat(report.refusedRows()).contains("文件 holdings.csv 第 2 行：" + one.name() + "是导入人本人或其近亲属，不得由其改动（R-AVOID-WORK）。请由组织部其他人员导入。");
            assertThat(record.last("system").orElseThrow()).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, he.account());
        }
    }

    @Test // R-AVOID-WORK
    void nobody_says_whose_his_own_login_is_or_brings_somebody_of_his_name() throws IOException {
        imported(List.of(form("1.lrmx", "甲", ONE), form("2.lrmx", "乙", TWO), file("cadre-details.csv", "name,identityNumber,account\n乙," + TWO + ",login-of-b\n")));
        var report = new ImportReport();
        imports.importAll(List.of(file("cadre-details.csv", "name,identityNumber,account\n甲," + ONE + ",login-of-c\n")), "login-of-c", report);
        imports.importAll(List.of(form("3.lrmx", "乙", THREE)), "login-of-b", report);
        assertThat(report.refusedRows()).containsExactly(
            "文件 cadre-details.csv 第 2 行：账号 login-of-c 是导入人本人的账号，不得由其登记（R-AVOID-WORK）。请由组织部其他人员导入。",
            "乙与导入人本人或其近亲属同名，身份证号不同（R-AVOID-WORK）。请核对身份，请由组织部其他人员导入。");
        assertThat(roster.cadres()).hasSize(2);
        assertThat(roster.byAccount("login-of-c")).isEmpty();
    }

    @ParameterizedTest // R-ARC-DB
    @ValueSource(strings = {"99010119840901777x", "９９０１０１１９８４０９０１７７７Ｘ", "990101 19840901 777X"})
    void a_number_is_the_same_however_it_was_typed(String typed) throws IOException {
        imported(List.of(form("1.lrmx", "甲", "99010119840901777X")));
        var report = imported(List.of(form("2.lrmx", "甲", typed), file("cadre-details.csv", "name,identityNumber,assessments\n甲," + typed + ",2025/优秀\n")));
        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.additions()).isEmpty();
        assertThat(roster.cadres()).hasSize(1);
    }

    @Test // R-AVOID-WORK
    void a_relative_of_the_same_name_takes_no_other_ones_place() throws IOException {
        imported(List.of(form("1.lrmx", "甲", ONE), form("2.lrmx", "乙", TWO), form("3.lrmx", "乙", THREE)));
        imported(List.of(file("cadre-details.csv", "name,identityNumber,kin\n甲," + ONE + ",配偶/" + TWO + "\n")));
        imported(List.of(file("cadre-details.csv", "name,identityNumber,kin\n甲," + ONE + ",姐妹/" + THREE + "\n")));
        var he = roster.cadres().stream().filter(one -> one.name().equals("甲")).findFirst().orElseThrow();
        assertThat(roster.relativesOf(he.id())).extracting(Cadre::identityNumber).containsExactlyInAnyOrder(TWO, THREE);
    }

    @Test // R-ARC-DB
    void where_the_row_is_deleted_that_an_import_holds_that_is_told_and_nobody_looks_for_it_in_his_file(@Autowired JdbcTemplate database) throws IOException {
        database.update("delete from roster_import");
        assertThat(imported(List.of(file("organisations.csv", ORGANISATIONS + "a,甲局,GOVERNMENT_DEPARTMENT,COUNTY,\n"))).refusedRows()).containsExactly(
            "文件 organisations.csv：数据库中 roster_import 表的唯一一行已被删去，任何文件都不能导入（R-ARC-DB）。请保全数据库，由系统管理员查明后补回。");
    }

    @Test // R-ARC-DB
    void a_table_with_a_heading_twice_is_refused() throws IOException {
        assertThat(imported(List.of(file("organisations.csv", "code,name,name,kind,level\na,旧局,新局,GOVERNMENT,COUNTY\n"))).refusedRows())
            .singleElement().asString().contains("表头有重复、空白的列");
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource({"'code,,name,kind,level,parent'", "'code,name,name,kind,level,parent'"})
    void a_workbook_whose_headings_do_not_name_each_column_is_refused(String headings) throws IOException {
        assertThat(imported(List.of(file("organisations.xlsx", workbook(List.of(headings, "a,旧局,新局,GOVERNMENT,COUNTY,"))))).refusedRows()).singleElement().asString()
            .contains("表头有重复、空白的列");
        assertThat(roster.organisation("a")).isEmpty();
    }

    @Test // R-ARC-DB
    void an_organisation_stands_below_one_that_is_known_or_comes_with_it_and_never_below_itself() throws IOException {
        imported(List.of(file("organisations.csv", ORGANISATIONS + "top,市委,PARTY_COMMITTEE,CITY,\nlow,局,GOVERNMENT_DEPARTMENT,COUNTY,top\n")));
        var report = imported(List.of(file("organisations.csv", ORGANISATIONS + "c,丙,GOVERNMENT,COUNTY,b\nb,乙,GOVERNMENT,COUNTY,a\na,甲,GOVERNMENT,CITY,\n"
            + "x,己,GOVERNMENT,COUNTY,y\ny,庚,GOVERNMENT,COUNTY,x\nz,辛,GOVERNMENT,COUNTY,x\ns,壬,GOVERNMENT,COUNTY,s\nu,癸,GOVERNMENT,COUNTY,nowhere\n"
            + "top,市委,PARTY_COMMITTEE,CITY,low\n")));
        assertThat(report.refusedRows()).containsExactly(
            "文件 organisations.csv 第 5 行：上级机构的代码（parent）为 y，机构 x 就成了自己的上级（R-ARC-DB）。请核对隶属关系，改正后重新导入。",
            "文件 organisations.csv 第 6 行：上级机构的代码（parent）为 x，机构 y 就成了自己的上级（R-ARC-DB）。请核对隶属关系，改正后重新导入。",
            "文件 organisations.csv 第 7 行：上级机构的代码（parent）为 x，名册中没有这个机构，该文件也没有带来（R-ARC-DB）。请先导入该机构，或改正该行后重新导入。",
            "文件 organisations.csv 第 8 行：上级机构的代码（parent）为 s，机构 s 就成了自己的上级（R-ARC-DB）。请核对隶属关系，改正后重新导入。",
            "文件 organisations.csv 第 9 行：上级机构的代码（parent）为 nowhere，名册中没有这个机构，该文件也没有带来（R-ARC-DB）。请先导入该机构，或改正该行后重新导入。",
            "文件 organisations.csv 第 10 行：上级机构的代码（parent）为 low，机构 top 就成了自己的上级（R-ARC-DB）。请核对隶属关系，改正后重新导入。");
        assertThat(List.of("a", "b", "c")).allSatisfy(code -> assertThat(roster.organisation(code)).isPresent());
        assertThat(roster.organisation("top").orElseThrow().parent()).isNull();
        var turned = imported(List.of(file("organisations.csv", ORGANISATIONS + "top,市委,PARTY_COMMITTEE,CITY,low\nlow,局,GOVERNMENT_DEPARTMENT,COUNTY,\n")));
        assertThat(turned.refusedRows()).as("what stood below may stand above").isEmpty();
        assertThat(roster.organisation("top").orElseThrow().parent()).isEqualTo("low");
    }

    @Test // R-ARC-DB
    void a_file_of_one_long_line_of_descent_that_begins_with_the_lowest_holds_nobody_up() throws IOException {
        var lines = IntStream.range(0, 1_000).mapToObj(i -> "o%d,局,GOVERNMENT,COUNTY,%s\n".formatted(1_000 - i, i == 999 ? "" : "o" + (999 - i)));
        var report = imported(List.of(file("organisations.csv", ORGANISATIONS + lines.collect(Collectors.joining()))));
        assertThat(report.addedRows()).isEqualTo(20);
        assertThat(roster.organisation("o20").orElseThrow().parent()).isEqualTo("o19");
        assertThat(report.refusedRows()).hasSize(980).contains(
            "文件 organisations.csv 第 981 行：上级机构的代码（parent）为 o20，已是第 20 级机构，其下不能再有机构（R-ARC-DB）。请核对隶属关系，改正后重新导入。");
    }

    @Test // R-ARC-DB
    void every_column_is_called_as_the_window_calls_it() throws IOException {
        var window = new String(getClass().getResourceAsStream("/META-INF/resources/webjars/camunda/app/tasklist/scripts/tables.js").readAllBytes(),
            StandardCharsets.UTF_8);
        Headings.OF.forEach((table, columns) -> assertThat(window.substring(window.indexOf("['" + table + "', '")))
            .contains(columns.entrySet().stream().map(column -> "['%s', '%s".formatted(column.getKey(), column.getValue())).toList()));
        assertThat(Headings.called("holdings", "name")).isEqualTo("姓名（name）");
    }

    @ParameterizedTest(name = "the relative comes first: {0}") // R-AVOID-WORK, R-DEC-RECUSE
    @ValueSource(booleans = {true, false})
    void whom_a_form_names_by_name_and_birth_is_that_cadre_whoever_comes_first(boolean relativeFirst) throws IOException {
        var his = naming("1.lrmx", "甲", ONE, "乙", "1968.09");
        var hers = born("2.lrmx", "乙", "196809", "0022");
        var report = imported(relativeFirst ? List.of(hers, his) : List.of(his, hers));
        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.changes()).isEqualTo(relativeFirst ? List.of() : List.of("甲：亲属：乙已与名册中的本人对应"));
        var he = cadre(ONE);
        assertThat(roster.relativesOf(he.id())).extracting(Cadre::name).containsExactly("乙");
        assertThat(he.file().relatives()).singleElement().satisfies(one -> assertThat(one.birth()).as("the form stays as it is").isEqualTo("1968.09"));
        assertThat(imported(List.of(his, hers)).unchangedRows()).isEqualTo(2);
        imported(List.of(naming("1.lrmx", "甲", ONE, "乙（同名）", "1968.09")));
        assertThat(roster.relativesOf(he.id())).as("whom his form no longer names").isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}, named with {2}: {3} alike") // R-AVOID-WORK
    @CsvSource({"196809, 196809, 1968.09, 2", "196809, 196810, 1968.11, 0", "196809, 196810, '', 0"})
    void of_whom_it_is_not_clear_who_he_is_the_report_says_so(String first, String second, String named, int alike) throws IOException {
        var report = imported(List.of(born("1.lrmx", "乙", first, "0022"), born("2.lrmx", "乙", second, "0033"), naming("3.lrmx", "甲", ONE, "乙", named)));
        assertThat(report.notes()).containsExactly("甲的妻子乙：名册中同名的有 2 人，其中出生年月相同的有 " + alike
            + " 人，不能确定是谁，未作为亲属对应（R-ARC-DB）。如在名册中，请在干部补充信息表的『在名册中的亲属』栏登记。");
        assertThat(report.refusedRows()).isEmpty();
        assertThat(roster.relativesOf(cadre(ONE).id())).isEmpty();
    }

    @Test // R-ARC-DB, R-AVOID-WORK
    void a_tie_that_is_wrong_is_taken_out_and_no_form_makes_it_again() throws IOException {
        var form = naming("2.lrmx", "乙", TWO, "甲", "197001");
        imported(List.of(born("1.lrmx", "甲", "197001", "0011"), form));
        assertThat(roster.relativesOf(cadre(TWO).id())).extracting(Cadre::name).containsExactly("甲");
        imported(List.of(file("cadre-details.csv", "name,identityNumber,kin\n乙," + TWO + ",非亲属/990101197001010011\n")));
        assertThat(roster.relativesOf(cadre(TWO).id())).isEmpty();
        assertThat(imported(List.of(form)).changes()).isEmpty();
        assertThat(roster.relativesOf(cadre(TWO).id())).isEmpty();
        imported(List.of(file("cadre-details.csv", "name,identityNumber,kin\n乙," + TWO + ",配偶/990101197001010011\n")));
        assertThat(roster.relativesOf(cadre(TWO).id())).as("was it after all").extracting(Cadre::name).containsExactly("甲");
        imported(List.of(file("cadre-details.csv", "name,identityNumber,kin\n乙," + TWO + ",非亲属/990101197001010011\n")));
        assertThat(roster.relativesOf(cadre(TWO).id())).isEmpty();
    }

    @Test // R-STAFF-LEAK
    void who_takes_the_roster_is_recorded_before_the_first_byte() {
        assertThatThrownBy(() -> exports.all("zhang", new Broken())).isInstanceOf(IOException.class);
        assertThat(record.entries("system")).last().satisfies(entry -> assertThat(entry.payload()).contains("导出名册"));
    }

    private static final class Broken extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            throw new IOException("closed by the client");
        }
    }

    @Test // R-ARC-DB
    void several_in_a_cell_are_separated_by_a_semicolon_of_either_width() throws IOException {
        imported(List.of(form("1.lrmx", "甲", ONE), file("cadre-details.csv", "name,identityNumber,assessments\n甲," + ONE + ",2024/称职；2025/基本称职\n")));
        assertThat(cadre(ONE).file().assessments()).containsExactly(new CadreFile.Assessment(2024, "称职"), new CadreFile.Assessment(2025, "基本称职"));
    }

    private static Resource born(String name, String person, String month, String serial) {
        return file(name, written(Map.of("XingMing", person, "ShenFenZheng", "990101" + month + "01" + serial, "ChuShengNianYue", month)));
    }

    private Cadre cadre(String number) {
        return roster.cadres().stream().filter(one -> one.identityNumber().equals(number)).findFirst().orElseThrow();
    }

    private static Resource naming(String name, String person, String number, String relative, String birth) {
        var out = new ByteArrayOutputStream();
        LrmxWriter.write(new LrmxPerson(Map.of("XingMing", person, "ShenFenZheng", number),
            List.of(Map.of("ChengWei", "妻子", "XingMing", relative, "ChuShengRiQi", birth))), out);
        return file(name, out.toByteArray());
    }

    @ParameterizedTest // R-ARC-DB, R-QUAL-TRAIN
    @CsvSource(delimiter = '|', value = {"positions | 1:KING | 各段任职的层级（positions）中“1:KING”：层级没有“KING”这一代码，只能是 PROVINCE 省部级、CITY 厅局级、",
        "positions | 1:STAFF:boss | 各段任职的层级（positions）中“1:STAFF:boss”：没有“boss”这一代码，只能是 chief 正职、grass 基层", "positions | 9:STAFF | 各段任职的层级（positions）中“9:STAFF”：简历没有第 9 行",
        "assessments | 2024/称职/2025/基本称职 | 年度考核（assessments）中“2024/称职/2025/基本称职”：以“/”分隔的内容多于 2 项，各条之间请用分号",
        "positions | 1 | 各段任职的层级（positions）中“1”以“:”分隔的内容不全", "trainings | 2024-03-01/2024-06-31/110/x | 培训（trainings）中“2024-03-01/2024-06-31/110/x”的“2024-06-31”不是日期或年月",
        "trainings | 2024-06-09/2024-06-08/1/x | 培训（trainings）中“2024-06-09/2024-06-08/1/x”：结束日期早于开始日期",
        "trainings | 2024-06-08/2024-06-09/3/x | 培训（trainings）中“2024-06-08/2024-06-09/3/x”：培训天数应在 1 至 2 天之间",
        "trainings | 2024-06-08/2024-06-09/0/x | 培训（trainings）中“2024-06-08/2024-06-09/0/x”：培训天数应在 1 至 2 天之间",
        "trainings | 2999-06-08/2999-06-09/2/x | 培训（trainings）中“2999-06-08/2999-06-09/2/x”：尚未结束",
        "sanctions | 2999-01-02/警告 | 处分（sanctions）中“2999-01-02/警告”：处分日期尚未到",
        "sanctions | 2020-01-02/警告/2020-01-01 | 处分（sanctions）中“2020-01-02/警告/2020-01-01”：影响期止于处分日期之前",
        "enterprisePosts | 2020-01-02/某公司 | 企业任职（enterprisePosts）中“2020-01-02/某公司”以“/”分隔的内容不全",
        "enterprisePosts | 有 | 企业任职（enterprisePosts）中“有”以“/”分隔的内容不全",
        "enterprisePosts | 2020-01-02//董事 | 企业任职（enterprisePosts）中“2020-01-02//董事”：企业或职务为空",
        "enterprisePosts | 2020-01/某公司/董事 | 企业任职（enterprisePosts）中“2020-01/某公司/董事”的“2020-01”不是日期或年月",
        "enterprisePosts | 2999-01-02/某公司/董事 | 企业任职（enterprisePosts）中“2999-01-02/某公司/董事”：任职日期尚未到",
        "enterprisePosts | 2020-01-02/某公司/董事/2020-01-01 | 企业任职（enterprisePosts）中“2020-01-02/某公司/董事/2020-01-01”：止于任职日期之前",
        "enterprisePosts | 2020-01-02/某公司/董事/2999-01-01 | 企业任职（enterprisePosts）中“2020-01-02/某公司/董事/2999-01-01”：止的日期尚未到，在任的不写",
        "enterprisePosts | 无;2020-01-02/某公司/董事 | 企业任职（enterprisePosts）既写“无”，又写有企业任职",
        "assessments | 2999/优秀 | 年度考核（assessments）中“2999/优秀”：年度尚未到",
        "assessments | 二五/称职 | 年度考核（assessments）中“二五/称职”有一处应为整数（只用半角数字，如 3）",
        "assessments | ２０２５/称职 | 年度考核（assessments）中“２０２５/称职”有一处应为整数（只用半角数字，如 3）", "kin | 配偶/" + ONE + " | 在名册中的亲属（kin）中“配偶/" + ONE + "”：是其本人，不能登记为自己的亲属"})
    void of_several_in_a_cell_the_bad_one_is_told(String column, String cell, String reason) throws IOException {
        imported(List.of(file("1.lrmx", written(Map.of("XingMing", "甲", "ShenFenZheng", ONE, "JianLi", "2005.07--  局干部")))));
        var report = imported(List.of(file("cadre-details.csv", "name,identityNumber," + column + "\n甲," + ONE + "," + cell + "\n")));
        assertThat(report.refusedRows()).singleElement().asString().startsWith("文件 cadre-details.csv 第 2 行：" + reason).endsWith("（R-ARC-DB）。请改正该行后重新导入。");
    }

    @Test // R-ARC-DB
    void a_post_in_an_enterprise_is_told_by_the_table_and_no_form_takes_it_away() throws IOException {
        imported(List.of(form("1.lrmx", "甲", ONE)));
        assertThat(enterprisePosts("").changes()).as("nothing was said, nothing is").isEmpty();
        assertThat(enterprisePosts("无").changes()).containsExactly("甲：企业任职：加上“无”");
        assertThat(enterprisePosts("2020-01-02/某公司/董事/2021-01-02；2022-03-04/某集团/监事").changes())
            .containsExactly("甲：企业任职：去掉“无”，加上“某公司 董事 2020-01-02 2021-01-02”，加上“某集团 监事 2022-03-04”");
        imported(List.of(form("1.lrmx", "甲", ONE)));
        assertThat(cadre(ONE).file().enterprisePosts()).containsExactly(
            new CadreFile.EnterprisePost("某公司", "董事", LocalDate.of(2020, 1, 2), LocalDate.of(2021, 1, 2)),
            new CadreFile.EnterprisePost("某集团", "监事", LocalDate.of(2022, 3, 4), null));
    }

    private ImportReport enterprisePosts(String cell) {
        return imported(List.of(file("cadre-details.csv", "name,identityNumber,enterprisePosts\n甲," + ONE + "," + cell + "\n")));
    }

    @Test // R-ARC-DB
    void a_form_is_held_to_the_day_of_its_import() throws IOException {
        var report = imported(List.of(file("1.lrmx", written(Map.of("XingMing", "甲", "ShenFenZheng", ONE, "CanJiaGongZuoShiJian", "299901")))));
        assertThat(report.refusedRows()).containsExactly("文件 1.lrmx 的参加工作时间（CanJiaGongZuoShiJian）：2999-01 尚未到（R-ARC-DB）。请核对后重新导入。");
        assertThat(roster.cadres()).isEmpty();
    }

    @Test // R-ARC-DB
    void a_column_that_the_file_does_not_have_leaves_what_is_stored() throws IOException {
        imported(List.of(form("1.lrmx", "甲", ONE), file("organisations.csv", ORGANISATIONS + "t,市委,PARTY_COMMITTEE,CITY,\na,甲局,GOVERNMENT,COUNTY,t\n"),
            file("posts.csv", "code,title,organisation,level,traits,approved,coManagingParty,legalDemand,body\np,局长,a,COUNTY,chief leading,1,省局,法律职业资格,b-party-group\n"),
            file("holdings.csv", "post,name,identityNumber,since,until\np,甲," + ONE + ",2016-08-01,2020-01-01\n"),
            file("cadre-details.csv", "name,identityNumber,account,trainings,sanctions,exceptional\n甲," + ONE + ",login-of-a,2024-03-01/2024-06-30/110/x,2020-01-02/警告/2020-07-02,2020-01\n")));
        var report = imported(List.of(file("organisations.csv", "code,name,kind,level\na,甲局,GOVERNMENT,COUNTY\n"),
            file("posts.csv", "code,title,organisation,level,approved,body\np,局长,a,COUNTY,1,b-party-group\n"),
            file("holdings.csv", "post,name,identityNumber,since\np,甲," + ONE + ",2016-08-01\n"), file("cadre-details.csv", "name,identityNumber,assessments\n甲," + ONE + ",2025/称职\n")));
        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.changes()).containsExactly("甲：年度考核：加上“2025 称职”");
        assertThat(imported(List.of(file("cadre-details.csv", "name,identityNumber,sanctions\n甲," + ONE + ",\n"))).changes()).as("what is empty says so")
            .singleElement().asString().startsWith("甲：处分：去掉");
    }

    @Test // R-ARC-DB
    void a_form_that_names_a_person_as_his_own_relative_and_an_empty_file_are_refused() throws IOException {
        var form = new ByteArrayOutputStream();
        LrmxWriter.write(new LrmxPerson(Map.of("XingMing", "甲", "ShenFenZheng", ONE, "ChuShengNianYue", "197001"),
            List.of(Map.of("ChengWei", "配偶", "XingMing", "甲", "ChuShengRiQi", "1970.01"))), form);
        var report = imported(List.of(file("1.lrmx", form.toByteArray()), file("2.lrmx", ""), file("posts.csv", "")));
        assertThat(report.refusedRows()).containsExactly("文件 posts.csv：是空文件（R-ARC-DB）。请重新保存或导出后导入。",
            "文件 1.lrmx 的家庭主要成员及重要社会关系（JiaTingChengYuan）：其中一人与本人同名、同出生年月，不能登记为自己的亲属（R-ARC-DB）。请核对后重新导入。",
            "文件 2.lrmx：是空文件（R-ARC-DB）。请重新保存或导出后导入。");
    }

    @ParameterizedTest // R-ARC-DB: what reads it skips what stands before it
    @ValueSource(strings = {"", "PK00", "junkjunk"})
    void a_workbook_that_unpacks_to_more_than_memory_should_take_is_refused(String before) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 21; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(imported(List.of(file("posts.xlsx", out.toByteArray()))).refusedRows())
            .containsExactly("文件 posts.xlsx：展开后超过 20 MB，过大（R-ARC-DB）。请另存为 CSV，或拆成几个文件分次导入。");
    }

    @Test // a command line shows what it prints, nothing else
    void libraries_print_nothing_about_a_broken_file() throws IOException {
        var printed = new ByteArrayOutputStream();
        var usual = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        ImportReport report;
        try {
            report = imported(List.of(file("1.lrmx", "no XML"), file("2.lrmx", "<Person><XingMing></Person>"), file("3.lrmx", "<Person/><Person/>"),
                file("4.lrmx", "<!DOCTYPE x>"), file("6.lrmx", new byte[] {'<', (byte) 0xff, (byte) 0xfe, 'x'}), file("7.lrmx", ("<Person><XingMing>" + "甲".repeat(9_000)).getBytes(Charset.forName("GBK"))),
                file("5.lrmx", "<?xml version=\"9\"?><a/>"), file("posts.csv", "\"x"), file("posts.xlsx", workbookOf("no XML"))));
        } finally {
            System.setErr(usual);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(report.refusedRows()).hasSize(9).noneMatch(one -> one.contains("读不出来"));
    }

    private static byte[] workbookOf(String contentTypes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(contentTypes.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] workbook(List<String> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            for (var line : lines) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                var cells = line.split(",");
                for (int i = 0; i < cells.length; i++) {
                    if (!cells[i].isEmpty()) {
                        row.createCell(i).setCellValue(cells[i]);
                    }
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    private ImportReport imported(List<? extends Resource> files) {
        var report = new ImportReport();
        imports.importAll(files, NewEntry.SYSTEM, report);
        return report;
    }

    private static Resource form(String name, String person, String number) {
        return file(name, written(Map.of("XingMing", person, "ShenFenZheng", number)));
    }

    private static byte[] written(Map<String, String> elements) {
        var out = new ByteArrayOutputStream();
        LrmxWriter.write(new LrmxPerson(elements, List.of()), out);
        return out.toByteArray();
    }

    static Resource file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Resource file(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
