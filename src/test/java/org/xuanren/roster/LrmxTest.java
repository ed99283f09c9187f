package org.xuanren.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanren.statute.Refusal;

class LrmxTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final String DOCUMENT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @Test // R-ARC-DB
    void what_was_read_is_written_and_read_again_as_it_was() throws IOException {
        var person = full();
        var once = written(person);
        assertThat(read(once)).isEqualTo(person);
        assertThat(written(read(once))).isEqualTo(once);
        assertThat(LrmxPerson.ORDER).hasSize(34).doesNotHaveDuplicates()
            .allSatisfy(element -> assertThat(once).contains("<" + element + ">"));
    }

    @Test // R-ARC-DB
    void empty_elements_stay_and_unknown_ones_are_never_written_back() throws IOException {
        var person = read(DOCUMENT + "<Person><XingMing>周<b>明</b>察</XingMing><Ganz>x</Ganz>"
            + "<GaiGeQianRenZhiNianLingJieXian>60</GaiGeQianRenZhiNianLingJieXian>"
            + "<JiaTingChengYuan><Item><ChengWei>父亲</ChengWei><Mi>y</Mi></Item><Other>z</Other></JiaTingChengYuan></Person>");
        assertThat(written(person)).contains("<NiMianZhiWu></NiMianZhiWu>", "<ChengWei>父亲</ChengWei>")
            .doesNotContain("Ganz", "GaiGe", "<Mi>", "Other");
    }

    @ParameterizedTest(name = "{0}, line ends {1}, byte order mark {2}") // R-ARC-DB
    @CsvSource({"3.2.1.6, LF, false", "3.2.1.16, LF, true", "3.2.1.6, CRLF, true", "3.2.1.16, CRLF, false"})
    void both_versions_any_line_ends_and_a_byte_order_mark_are_read(String version, String ends, boolean mark) throws IOException {
        var text = written(full()).replace("3.2.1.16", version);
        text = ends.equals("CRLF") ? text.replace("\n", "\r\n") : text;
        var person = read((mark ? "\uFEFF" : "") + text);
        assertThat(person.text("Version")).isEqualTo(version);
        assertThat(person.text("XingMing")).isEqualTo("值 XingMing");
        assertThat(person.text("JianLi").lines()).hasSize(2);
    }

    @ParameterizedTest // R-ARC-DB
    @ValueSource(strings = {
        "<!DOCTYPE Person [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Person><XingMing>&x;</XingMing></Person>",
        "<!DOCTYPE Person SYSTEM \"http://localhost:1/p.dtd\"><Person><XingMing>a</XingMing></Person>",
        "<!DOCTYPE Person [<!ENTITY a \"b\">]><Person><XingMing>&a;</XingMing></Person>",
        "<Person><XingMing>&x;</XingMing></Person>"})
    void entities_and_document_types_are_refused(String text) {
        assertThatThrownBy(() -> read(DOCUMENT + text)).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("文件 a.lrmx 第 2 行：").hasMessageContaining("R-ARC-DB").hasMessageNotContaining("root:");
    }

    @ParameterizedTest // R-ARC-DB
    @ValueSource(strings = {"", "no XML", "{\"a\":1}", "PK\u0003\u0004", "<Person>", "<Person><XingMing></Person>", "<Persons/>",
        "<Person/><Person/>"})
    void what_is_no_approval_form_is_refused_with_file_and_line(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class).hasMessageStartingWith("文件 a.lrmx 第 1 行：");
    }

    @ParameterizedTest(name = "{0} that says {1}") // R-ARC-DB
    @CsvSource({"GBK, GBK", "GB18030, gb18030", "GBK, gb2312", "GBK, UTF-8"})
    void what_is_no_utf_8_is_refused_as_that_whatever_it_says(String encoding, String said) {
        var text = "<?xml version=\"1.0\" encoding=\"%s\"?>\n<Person><XingMing>周明察</XingMing></Person>".formatted(said);
        var bytes = new ByteArrayInputStream(text.getBytes(Charset.forName(encoding)));
        assertThatThrownBy(() -> LrmxReader.read("a.lrmx", bytes)).isInstanceOf(Refusal.class)
            .hasMessage("文件 a.lrmx：不是 UTF-8 编码（多半是 GBK）（R-ARC-DB）。任免审批表一律为 UTF-8，请用任免审批表软件重新导出，或在文本编辑器中另存为 UTF-8 后导入。");
    }

    @Test // R-ARC-DB
    void what_is_utf_8_is_read_whatever_it_says() throws IOException {
        assertThat(read(DOCUMENT.replace("UTF-8", "GBK") + "<Person><XingMing>周明察</XingMing></Person>").text("XingMing")).isEqualTo("周明察");
    }

    @ParameterizedTest(name = "{0}") // R-ARC-DB
    @CsvSource({"<Person><ZhaoPian>, A", "<Person>, <x>a</x>", "<Person>, <x>", "<Person></Person>, ' '",
        "<Person>, <!-- -->"})
    void of_fifty_megabytes_only_the_bound_is_read(String head, String filling) {
        var endless = new Endless(head.getBytes(StandardCharsets.UTF_8), filling.getBytes(StandardCharsets.UTF_8), 50L << 20);
        assertThatThrownBy(() -> LrmxReader.read("a.lrmx", endless)).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("文件 a.lrmx");
        assertThat(endless.given).isLessThanOrEqualTo(LrmxReader.LARGEST + 1);
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource({"ChuShengNianYue, 197913", "ChuShengNianYue, 1979", "CanJiaGongZuoShiJian, 200500", "RuDangShiJian, 200413",
        "CanJiaGongZuoShiJian, 197001", "ChuShengNianYue, 19790231", "JiSuanNianLingShiJian, 20260230", "TianBiaoShiJian, 202613",
        "JianLi, 1970.01--2000.01  x", "RuDangShiJian, 196912", "RuDangShiJian, 198312", "RuDangShiJian, 202605", "CanJiaGongZuoShiJian, 197912",
        "CanJiaGongZuoShiJian, 202605", "ChuShengNianYue, 202605", "RuDangShiJian, 1998年7月", "RuDangShiJian, 1998.7", "RuDangShiJian, 中共党员"})
    void impossible_dates_are_told_with_file_and_place(String element, String text) {
        assertThatThrownBy(() -> with(element, text)).isInstanceOf(Refusal.class)
            .hasMessageContaining("文件 a.lrmx 的" + LrmxPerson.called(element) + "：").hasMessageMatching("(?s)文件 a.lrmx 的\\p{IsHan}+（.*").hasMessageContaining("（" + element + "）：");
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource({"RuDangShiJian, 198401", "RuDangShiJian, 202604", "CanJiaGongZuoShiJian, 198001", "CanJiaGongZuoShiJian, 202604", "JianLi, 1970.02--1976.07  x",
        "JianLi, 2026.04--  x", "JianLi, 2020.01--2026.04  x", "JiSuanNianLingShiJian, 20270101", "TianBiaoShiJian, 202605"})
    void what_is_rare_is_not_impossible(String element, String text) {
        assertThat(with(element, text).form()).containsEntry(element, text);
    }

    @ParameterizedTest // R-ARC-DB, R-QUAL-PARTYAGE
    @ValueSource(strings = {"198501", ""})
    void nobody_joins_the_party_before_he_is_born(String birth) {
        assertThatThrownBy(() -> cadre(Map.of("XingMing", "甲", "ShenFenZheng", "99010119850101001X", "ChuShengNianYue", birth, "RuDangShiJian", "197001")))
            .isInstanceOf(Refusal.class)
            .hasMessage("文件 a.lrmx 的入党时间（RuDangShiJian）：1970-01 时未满 14 周岁（出生年月 1985-01）（R-ARC-DB）。请核对后重新导入。");
    }

    @ParameterizedTest // R-ARC-DB, R-AVOID-WORK
    @CsvSource({"1941.13, 日期“1941.13”不可能", "19410230, 日期“19410230”不可能", "202605, 2026-05 尚未到"})
    void an_impossible_birth_of_a_relative_is_told_with_his_place(String birth, String reason) {
        assertThatThrownBy(() -> related(birth)).isInstanceOf(Refusal.class)
            .hasMessage("文件 a.lrmx 的家庭主要成员及重要社会关系（JiaTingChengYuan）第 2 人的出生年月：" + reason + "（R-ARC-DB）。请核对后重新导入。");
    }

    @ParameterizedTest // R-ARC-DB
    @ValueSource(strings = {"", "1941.07", "194107", "19410701", "202604", "1941", "不详"})
    void a_relative_keeps_the_birth_that_the_form_says(String birth) {
        assertThat(related(birth).relatives()).last().extracting(CadreFile.Relative::birth).isEqualTo(birth);
    }

    @Test // R-ARC-DB
    void a_number_tells_the_month_of_birth() {
        var elements = new LinkedHashMap<>(Map.of("XingMing", "甲", "ShenFenZheng", "99010119700201100x", "ChuShengNianYue", "197001"));
        assertThatThrownBy(() -> cadre(elements)).isInstanceOf(Refusal.class)
            .hasMessageContaining("出生年月（ChuShengNianYue）：1970-01 与身份证号 99010119700201100X 不符");
        elements.put("ChuShengNianYue", "197002");
        assertThat(cadre(elements).birth()).isEqualTo(YearMonth.of(1970, 2));
    }

    @ParameterizedTest // R-ARC-DB
    @ValueSource(strings = {"123", "9901011970010100", "9901011970010100111", "99010119700101001Y", "X90101197001010011", "990101700101001"})
    void what_is_no_number_of_a_person_is_told(String number) {
        assertThatThrownBy(() -> cadre(Map.of("XingMing", "甲", "ShenFenZheng", number))).isInstanceOf(Refusal.class)
            .hasMessage("文件 a.lrmx 的身份证号（ShenFenZheng）：“%s”不是 18 位身份证号（17 位数字，末位为数字或 X）（R-ARC-DB）。请核对后重新导入。", number);
    }

    @ParameterizedTest // R-ARC-DB
    @CsvSource({"2005.13--2010.06  x, 1", "2010.06--2005.07  x, 1", "2000.01--2005.07  x|2005.00--  y, 2", "1996年9月至1998年7月  x, 1", "2000.01--2005.07  x|2005.07  y, 2", "2000.01--200507  x, 1", "2026.05--  x, 1",
        "2000.01--2005.07  x|2020.01--2026.05  y, 2"})
    void impossible_dates_of_the_resume_are_told_with_the_line(String lines, int line) {
        assertThatThrownBy(() -> positions(lines.replace('|', '\n'))).isInstanceOf(Refusal.class)
            .hasMessageContaining("文件 a.lrmx 的简历（JianLi）第 " + line + " 行：");
    }

    @Test // R-ARC-DB
    void lines_of_the_resume_become_dated_posts() {
        var positions = positions("2005.07--2010.06  云溪县青山镇干部\r\n          （其间：2007.09--2008.07 党校学习）\n2010.06--2010.06 借调\n"
            + "2018.03--         组长");
        assertThat(positions).extracting(CadreFile.Position::text).containsExactly("云溪县青山镇干部", "借调", "组长");
        assertThat(positions.get(0).from()).isEqualTo(YearMonth.of(2005, 7));
        assertThat(positions.get(0).to()).isEqualTo(YearMonth.of(2010, 6));
        assertThat(positions.get(2).to()).isNull();
    }

    @ParameterizedTest // R-ARC-DB
    @ValueSource(strings = {"1996.09--1998.07  科员", "1996.09-1998.07  科员", "1996.09—1998.07 科员", "1996.9——1998.7 科员", "1996.9–1998.07科员", "1996.09－1998.07 科员"})
    void lines_of_the_resume_are_read_as_offices_write_them(String line) {
        assertThat(positions(line)).containsExactly(new CadreFile.Position(YearMonth.of(1996, 9), YearMonth.of(1998, 7), "科员", null, false, false));
    }

    private static List<CadreFile.Position> positions(String resume) {
        return with("JianLi", resume).positions();
    }

    /** Somebody born in January 1970, of whom the form says one thing more, or something else. */
    private static CadreFile with(String element, String text) {
        var elements = new LinkedHashMap<>(Map.of("XingMing", "甲", "ShenFenZheng", "99010119700101001X", "ChuShengNianYue", "197001"));
        elements.put(element, text);
        return cadre(elements);
    }

    private static CadreFile related(String birth) {
        return cadre(Map.of("XingMing", "甲", "ShenFenZheng", "99010119700101001X"), Map.of("XingMing", "乙"), Map.of("XingMing", "丙", "ChuShengRiQi", birth));
    }

    @SafeVarargs
    private static CadreFile cadre(Map<String, String> elements, Map<String, String>... family) {
        return new LrmxCadre("a.lrmx", new LrmxPerson(elements, List.of(family)), TODAY).file();
    }

    private static LrmxPerson full() {
        var elements = new LinkedHashMap<String, String>();
        LrmxPerson.ORDER.stream().filter(element -> !element.equals(LrmxPerson.FAMILY))
            .forEach(element -> elements.put(element, "值 " + element));
        elements.put("JianLi", "2005.07--2010.06  干部\n2010.06--  <科员> & \"其他\"");
        elements.put("NiMianZhiWu", "");
        elements.put("Version", "3.2.1.16");
        var family = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 10; i++) {
            var member = new LinkedHashMap<String, String>();
            for (var element : LrmxPerson.MEMBER) {
                member.put(element, element + i);
            }
            family.add(member);
        }
        return new LrmxPerson(elements, family);
    }

    private static LrmxPerson read(String text) throws IOException {
        return LrmxReader.read("a.lrmx", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(LrmxPerson person) {
        var out = new ByteArrayOutputStream();
        LrmxWriter.write(person, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A file that is never in memory: a head, then one filling again and again. Counts what was taken of it. */
    private static final class Endless extends InputStream {

        private final byte[] head;
        private final byte[] filling;
        private final long size;
        private long given;

        Endless(byte[] head, byte[] filling, long size) {
            this.head = head;
            this.filling = filling;
            this.size = size;
        }

        @Override
        public int read() {
            if (given == size) {
                return -1;
            }
            var at = given++;
            return at < head.length ? head[(int) at] : filling[(int) ((at - head.length) % filling.length)];
        }
    }
}
