package org.xuanren.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.roster.RosterImportTest.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.record.NewEntry;

/** Codes of tables by which rules go: a slip of the pen is told, not taken. */
@SpringBootTest(classes = RosterImportTest.RosterAlone.class, webEnvironment = WebEnvironment.NONE,
    properties = "spring.datasource.url=jdbc:h2:mem:roster;DB_CLOSE_DELAY=-1")
@Transactional
class TableCodesTest {

    private static final String MEMBERS = "body,name,identityNumber,group,label,voters,since\n";
    private static final String HE = "贺兰亭,990101196809011009";

    @Autowired RosterImport imports;
    @Autowired Roster roster;

    @ParameterizedTest // R-DEC-STATE, R-REC-SCOPE-ONE
    @CsvSource({"main_leader", "leader", "书记"})
    void a_group_that_no_edition_knows_is_told_with_those_that_there_are(String group) throws IOException {
        demo();
        assertThat(refused("memberships.csv", MEMBERS + "yunchuan-standing-committee," + HE + "," + group + ",委员,委员,\n"))
            .startsWith("文件 memberships.csv 第 2 行：类别代码（group）没有“" + group + "”这一代码，只能是 main-leader 主要负责人、member 成员、committee-members ")
            .contains("internal-heads ", "no-party ", "others ");
    }

    @ParameterizedTest // R-NOM-PLENUM, R-DEC-CHIEF: the ending of the code tells which body decides
    @CsvSource({"yunxi-quanweihui", "plenum", "yunxi-plenum2"})
    void a_body_whose_code_tells_nothing_is_refused(String body) throws IOException {
        demo();
        assertThat(refused("posts.csv", "code,title,organisation,level,approved,body\nnew,县长,yunxi-government,COUNTY,1," + body + "\n"))
            .contains("“" + body + "”看不出是哪一种机构，须以 -plenum（全委会）、-standing-committee（常委会）、-party-group（部门党组） 结尾（R-ARC-DB）");
        assertThat(refused("memberships.csv", MEMBERS + body + "," + HE + ",member,委员,委员,\n")).contains("“" + body + "”既不在名册的机构中");
    }

    @Test
    void days_as_a_spreadsheet_saves_them_are_read_and_numbers_that_it_has_spoilt_are_told() throws IOException {
        demo();
        imported(file("memberships.csv", MEMBERS + "yunchuan-department-meeting," + HE + ",member,部务会成员,成员,2026/8/1\n"));
        assertThat(roster.members("yunchuan-department-meeting", LocalDate.of(2026, 7, 31))).extracting(ScopeMember::name).doesNotContain("贺兰亭");
        assertThat(roster.members("yunchuan-department-meeting", LocalDate.of(2026, 8, 1))).extracting(ScopeMember::name).contains("贺兰亭");
        assertThat(refused("memberships.csv", MEMBERS + "yunchuan-plenum," + HE + ",member,委员,委员,2026/2/30\n")).contains("“2026/2/30”不是日期");
        assertThat(refused("memberships.csv", MEMBERS + "yunchuan-plenum,贺兰亭,9.90101E+17,member,委员,委员,\n"))
            .contains("身份证号“9.90101E+17”已被表格软件改写，请把该列设为文本后重新填写");
    }

    private void demo() throws IOException {
        imported(new PathMatchingResourcePatternResolver().getResources("classpath:demo/roster/*.*"));
    }

    private String refused(String name, String text) {
        var refused = imported(file(name, text)).refusedRows();
        assertThat(refused).hasSize(1);
        return refused.get(0);
    }

    private ImportReport imported(Resource... files) {
        var report = new ImportReport();
        imports.importAll(List.of(files), NewEntry.SYSTEM, report);
        return report;
    }
}
