package org.xuanren.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = RosterImportTest.RosterAlone.class, webEnvironment = WebEnvironment.NONE,
    properties = "spring.datasource.url=jdbc:h2:mem:roster;DB_CLOSE_DELAY=-1")
@Transactional
class RosterImportTest {

    private static final String ORGANISATIONS = "code,name,kind,level,parent\n";

    /** No stereotype on it: the scan of another test must not find it. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        LiquibaseAutoConfiguration.class, HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class})
    @EnableJpaRepositories
    @EntityScan
    @Import({Roster.class, RosterImport.class, RosterExport.class})
    static class RosterAlone { }

    @Autowired RosterImport imports;
    @Autowired Roster roster;
    @Autowired RosterExport exports;

    @Test // R-ARC-DB
    void the_demo_city_imported_twice_changes_nothing() throws IOException {
        var files = List.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*"));
        var first = imports.importAll(files);
        assertThat(first.refusedRows()).isEmpty();
        assertThat(first.addedRows()).isPositive();
        var second = imports.importAll(files);
        assertThat(second.refusedRows()).isEmpty();
        assertThat(second.changes()).isEmpty();
        assertThat(second.addedRows()).isZero();
    }

    @Test // R-ARC-DB
    void what_is_given_out_and_imported_again_changes_nothing() throws IOException {
        imports.importAll(List.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*")));
        var organisations = new ByteArrayOutputStream();
        exports.organisations(organisations);
        var posts = new ByteArrayOutputStream();
        exports.posts(posts);
        var form = new ByteArrayOutputStream();
        exports.form(roster.cadres().get(0).id(), form);
        var report = imports.importAll(List.of(file("organisations.csv", organisations.toString(StandardCharsets.UTF_8)),
            file("posts.csv", posts.toString(StandardCharsets.UTF_8)), file("a.lrmx", form.toString(StandardCharsets.UTF_8))));
        assertThat(report.refusedRows()).isEmpty();
        assertThat(report.changes()).isEmpty();
        assertThat(report.addedRows()).isZero();
        assertThat(report.unchangedRows()).isGreaterThan(roster.posts().size());
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource(delimiter = '|', value = {
        "x,,DEPARTMENT,COUNTY, | 缺少 name", "x,局,KING,COUNTY, | “KING”不在", "x,局 | 缺少 kind"})
    void a_bad_row_is_told_with_file_line_and_reason_and_the_good_ones_stay(String bad, String reason) throws IOException {
        var kind = Organisation.Kind.values()[0];
        var report = imports.importAll(List.of(file("organisations.csv", "\uFEFF" + ORGANISATIONS + "a,\"甲\r\n局\"," + kind
            + ",COUNTY,\r\n" + bad + "\r\nb,乙局," + kind + ",COUNTY,\r\n")));
        assertThat(report.refusedRows()).singleElement().asString().startsWith("文件 organisations.csv 第 4 行：" + reason)
            .contains("R-ARC-DB").endsWith("请改正该行后重新导入。");
        assertThat(report.addedRows()).isEqualTo(2);
        assertThat(roster.organisation("b")).isPresent();
    }

    @Test // R-ARC-DB
    void a_changed_row_is_told_with_old_and_new() throws IOException {
        var kind = Organisation.Kind.values()[0];
        imports.importAll(List.of(file("organisations.csv", ORGANISATIONS + "a,甲局," + kind + ",COUNTY,\n")));
        var report = imports.importAll(List.of(file("organisations.csv", ORGANISATIONS + "a,乙局," + kind + ",COUNTY,\n")));
        assertThat(report.changes()).singleElement().asString().contains("甲局", "→", "乙局");
        assertThat(report.unchangedRows()).isZero();
    }

    @Test // R-ARC-DB
    void a_table_that_is_broken_and_a_file_nobody_knows_are_refused() throws IOException {
        var report = imports.importAll(List.of(file("organisations.csv", ORGANISATIONS + "a,\"甲局,"), file("x.doc", "x"),
            file("holdings.csv", "post,name,identityNumber,since,until\np,甲,9,2020-01-01,\n")));
        assertThat(report.refusedRows()).hasSize(3).anyMatch(one -> one.startsWith("文件 x.doc：不认识的文件"))
            .anyMatch(one -> one.startsWith("文件 organisations.csv：不是有效的 CSV"))
            .anyMatch(one -> one.startsWith("文件 holdings.csv 第 2 行：名册中没有身份证号 9"));
    }

    @Test // R-ARC-DB
    void the_same_number_under_another_name_is_refused_and_the_known_person_stays() throws IOException {
        imports.importAll(List.of(form("1.lrmx", "甲", "11")));
        var report = imports.importAll(List.of(form("2.lrmx", "乙", "11")));
        assertThat(report.refusedRows()).singleElement().asString().contains("文件 2.lrmx", "已登记为甲", "文件中为乙");
        assertThat(roster.cadres()).extracting(Cadre::name).containsExactly("甲");
    }

    @Test // R-ARC-DB
    void the_same_name_with_another_number_is_another_person() throws IOException {
        var report = imports.importAll(List.of(form("1.lrmx", "甲", "11"), form("2.lrmx", "甲", "12")));
        assertThat(report.addedRows()).isEqualTo(2);
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource({"0, 缺少姓名或身份证号", "1, 名册中同名的有 1 人", "2, 名册中同名的有 2 人"})
    void without_identity_number_a_name_alone_decides_nothing(int known, String reason) throws IOException {
        for (int i = 0; i < known; i++) {
            imports.importAll(List.of(form("known.lrmx", "甲", "1" + i)));
        }
        var report = imports.importAll(List.of(form("new.lrmx", "甲", "")));
        assertThat(report.refusedRows()).singleElement().asString().startsWith("文件 new.lrmx").contains(reason);
        assertThat(roster.cadres()).hasSize(known);
    }

    private static Resource form(String name, String person, String number) {
        var out = new ByteArrayOutputStream();
        LrmxWriter.write(new LrmxPerson(new LinkedHashMap<>(Map.of("XingMing", person, "ShenFenZheng", number)), List.of()), out);
        return file(name, out.toString(StandardCharsets.UTF_8));
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
