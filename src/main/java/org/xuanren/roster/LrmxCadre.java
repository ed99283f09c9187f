package org.xuanren.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuanren.roster.CadreFile.Education;
import org.xuanren.roster.CadreFile.Position;
import org.xuanren.roster.CadreFile.Relative;
import org.xuanren.statute.Legible;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** An approval form as a cadre of the roster, and back. */
final class LrmxCadre {

    private static final RuleId RULE = RuleId.of("R-ARC-DB");
    private static final String DAY = "(\\d{4})[.．](\\d{1,2})";
    private static final Pattern LINE = Pattern.compile(DAY + "\\s*[-–—－]{1,2}+\\s*(?:" + DAY + ")?(?!\\d)\\s*(.*)");
    private static final Pattern DATED = Pattern.compile("\\d{4}\\s*[.．年/-].*");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\.?(\\d{2})(\\d{2})?");

    /** The constitution of the Party asks for 18 years; some old files have younger members, but none whom even the Youth League would not have taken. */
    private static final int YOUNGEST_MEMBER = 14;
    /** The law asks for 16 years, but troupes and teams have always taken children. */
    private static final int YOUNGEST_WORKER = 10;

    /** By these a person is known: two that look the same must be the same. */
    private static final List<String> IDENTITY = List.of("XingMing", "ShenFenZheng");

    private final String fileName;
    private final LrmxPerson person;
    private final YearMonth now;
    private final List<String> faults = new ArrayList<>();

    LrmxCadre(String fileName, LrmxPerson person, LocalDate today) {
        this.fileName = fileName;
        this.person = person;
        now = YearMonth.from(today);
    }

    /**
     * What has happened has happened by now; only the days of the form itself may lie ahead.
     *
     * @throws Refusal with a sentence per impossible date or missing identity
     */
    CadreFile file() {
        IDENTITY.stream().filter(element -> person.text(element).isBlank()).forEach(element -> fault(LrmxPerson.called(element), "为空"));
        IDENTITY.stream().filter(element -> !Legible.plain(person.text(element)))
            .forEach(element -> fault(LrmxPerson.called(element), "含有网页标记、控制字符或不可见字符"));
        var joined = person.text("RuDangShiJian");
        var partyJoined = joined.matches("\\d.*|.*(中共|共产党).*") ? past("RuDangShiJian") : null;
        var party = partyJoined != null ? "中共" : joined;
        var birth = past("ChuShengNianYue");
        var workStart = past("CanJiaGongZuoShiJian");
        var identity = IdentityNumber.of(person.text("ShenFenZheng"));
        if (!identity.isEmpty() && !IdentityNumber.isComplete(identity)) {
            fault(LrmxPerson.called("ShenFenZheng"), "“%.20s”不是 18 位身份证号（17 位数字，末位为数字或 X）".formatted(identity));
        } else if (birth != null && !identity.isEmpty() && !IdentityNumber.isOf(identity, birth)) {
            fault(LrmxPerson.called("ChuShengNianYue"), birth + " 与身份证号 " + identity + " 不符");
        }
        month("JiSuanNianLingShiJian");
        month("TianBiaoShiJian");
        var positions = positions();
        Optional.ofNullable(birth).or(() -> IdentityNumber.birth(identity)).ifPresent(born -> {
            requireAge(YOUNGEST_MEMBER, "RuDangShiJian", partyJoined, born);
            requireAge(YOUNGEST_WORKER, "CanJiaGongZuoShiJian", workStart, born);
            positions.stream().filter(position -> !position.from().isAfter(born)).forEach(position ->
                fault(LrmxPerson.called("JianLi"), "“" + position.from() + " " + position.text() + "”不晚于出生年月 " + born));
        });
        var relatives = relatives();
        if (birth != null && person.family().stream().anyMatch(member -> isHimself(member, birth))) {
            fault(LrmxPerson.called(LrmxPerson.FAMILY), "其中一人与本人同名、同出生年月，不能登记为自己的亲属");
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        var form = new LinkedHashMap<>(person.elements());
        return new CadreFile(person.text("XingBie"), birth, person.text("JiGuan"), party, partyJoined, workStart,
            person.text("JianKangZhuangKuang"), education("QuanRiZhiJiaoYu"), education("ZaiZhiJiaoYu"), person.text("XianRenZhiWu"),
            positions, List.of(), List.of(), List.of(), List.of(), relatives, List.of(), form);
    }

    /** The form of a cadre as it was read, to be written again. */
    static LrmxPerson of(Cadre cadre) {
        return new LrmxPerson(cadre.file().form(), cadre.file().relatives().stream().map(relative -> {
            var member = new LinkedHashMap<String, String>();
            member.put("ChengWei", relative.relation());
            member.put("XingMing", relative.name());
            member.put("ChuShengRiQi", relative.birth());
            member.put("ZhengZhiMianMao", relative.party());
            member.put("GongZuoDanWeiJiZhiWu", relative.unitAndPost());
            return (Map<String, String>) member;
        }).toList());
    }

    private List<Position> positions() {
        var positions = new ArrayList<Position>();
        var number = 0;
        for (var line : person.text("JianLi").split("\\R")) {
            number++;
            var found = LINE.matcher(line.strip());
            var where = LrmxPerson.called("JianLi") + "第 " + number + " 行";
            if (!found.matches()) {
                if (DATED.matcher(line.strip()).matches()) {
                    fault(where, "“%.20s”以日期开头，却读不出起止年月，写法如 1996.09--1998.07；接着上一行写的，请并入上一行".formatted(line.strip()));
                }
                continue; // a line that goes on with the text of the one before
            }
            var from = past(where, month(where, found.group(1), found.group(2)));
            var to = found.group(3) == null ? null : past(where, month(where, found.group(3), found.group(4)));
            if (from != null && to != null && to.isBefore(from)) {
                fault(where, "结束时间 " + to + " 早于开始时间 " + from);
            } else if (from != null) {
                positions.add(new Position(from, to, found.group(5).strip(), null, false, false));
            }
        }
        return positions;
    }

    private List<Relative> relatives() {
        var number = 0;
        for (var member : person.family()) {
            number++;
            var birth = member.getOrDefault("ChuShengRiQi", "").strip();
            if (MONTH.matcher(birth).lookingAt()) { // of relatives often the year alone is known, or nothing
                var where = LrmxPerson.called(LrmxPerson.FAMILY) + "第 " + number + " 人的出生年月";
                past(where, month(where, birth));
            }
        }
        return person.family().stream().map(member -> new Relative(member.getOrDefault("ChengWei", ""),
            member.getOrDefault("XingMing", ""), member.getOrDefault("ChuShengRiQi", ""),
            member.getOrDefault("ZhengZhiMianMao", ""), member.getOrDefault("GongZuoDanWeiJiZhiWu", ""), null)).toList();
    }

    private Education education(String kind) {
        return new Education(person.text(kind + "_XueLi"), person.text(kind + "_XueWei"), person.text(kind + "_XueLi_BiYeYuanXiaoXi"));
    }

    private boolean isHimself(Map<String, String> member, YearMonth birth) {
        return member.getOrDefault("XingMing", "").equals(person.text("XingMing"))
            && read(member.getOrDefault("ChuShengRiQi", "")).filter(birth::equals).isPresent();
    }

    private void requireAge(int youngest, String element, YearMonth month, YearMonth birth) {
        if (month != null && month.isBefore(birth.plusYears(youngest))) {
            fault(LrmxPerson.called(element), "%s 时未满 %d 周岁（出生年月 %s）".formatted(month, youngest, birth));
        }
    }

    private YearMonth past(String element) {
        return past(LrmxPerson.called(element), month(element));
    }

    private YearMonth past(String where, YearMonth month) {
        if (month != null && month.isAfter(now)) {
            fault(where, month + " 尚未到");
        }
        return month;
    }

    private YearMonth month(String element) {
        return month(LrmxPerson.called(element), person.text(element));
    }

    private YearMonth month(String where, String year, String month) {
        return month(where, year + (month.length() == 1 ? "0" : "") + month);
    }

    private YearMonth month(String where, String text) {
        var month = read(text);
        if (month.isEmpty() && !text.isBlank()) {
            fault(where, "日期“%.20s”不可能".formatted(text));
        }
        return month.orElse(null);
    }

    /** @return empty if it is no month that there is */
    static Optional<YearMonth> read(String text) {
        var found = MONTH.matcher(text.strip());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        try {
            var month = YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
            if (found.group(3) != null) {
                month.atDay(Integer.parseInt(found.group(3))); // refuses a day that the month does not have
            }
            return Optional.of(month);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @param where in the form, as staff call it */
    private void fault(String where, String what) {
        faults.add(Refusal.sentence("文件 " + fileName + " 的" + where + "：" + what, RULE, "请核对后重新导入"));
    }
}
