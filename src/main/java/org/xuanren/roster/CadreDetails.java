package org.xuanren.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xuanren.roster.CadreFile.Assessment;
import org.xuanren.roster.CadreFile.EnterprisePost;
import org.xuanren.roster.CadreFile.Position;
import org.xuanren.roster.CadreFile.Relative;
import org.xuanren.roster.CadreFile.Sanction;
import org.xuanren.roster.CadreFile.Training;

/**
 * What the approval form can't hold, from the companion table {@code cadre-details.csv}. Lists are separated by semicolons:
 * positions {@code 1:STAFF:grass;3:TOWNSHIP:chief} (number of the résumé line), trainings {@code 2024-03-01/2024-06-30/110/subject},
 * sanctions {@code 2020-01-02/警告/2020-07-02}, assessments {@code 2025/称职}, posts in enterprises {@code 2020-01-02/enterprise/post/2021-01-02} or
 * {@code 无} if there are none, kin {@code 配偶/identity number}, and {@code 非亲属/identity number} for somebody who was taken for one, or is one no longer.
 */
final class CadreDetails {

    private static final String CHIEF = "chief";
    private static final String GRASS = "grass";
    private static final String NONE = "非亲属";
    private static final Map<String, String> MARKS = new TreeMap<>(Map.of(CHIEF, "正职", GRASS, "基层"));

    private CadreDetails() { }

    /** A column that the file does not have leaves what is stored. */
    static CadreFile of(TableRow row, Cadre cadre, LocalDate today, Function<String, Cadre> byNumber) {
        var file = cadre.file();
        return new CadreFile(file.sex(), file.birth(), file.nativePlace(), file.party(), file.partyJoined(), file.workStart(), file.health(),
            file.fullTime(), file.inService(), file.currentPost(), positions(row, file),
            row.each("trainings", "/", 4, part -> training(part, today), file.trainings()),
            row.each("sanctions", "/", 3, part -> sanction(part, today), file.sanctions()),
            row.each("assessments", "/", 2, part -> assessment(part, today), file.assessments()),
            enterprisePosts(row, file, today), relatives(row, cadre, byNumber),
            row.each("exceptional", "/", 1, part -> YearMonth.parse(part[0]), file.exceptionalPromotions()), file.form());
    }

    /** Days that fit between first and last day of a training that is over: R-QUAL-TRAIN adds them up. */
    private static Training training(String[] part, LocalDate today) {
        var training = new Training(LocalDate.parse(part[0]), LocalDate.parse(part[1]), TableRow.whole(part[2]), part[3]);
        require(!training.to().isBefore(training.from()), "结束日期早于开始日期");
        require(!training.to().isAfter(today), "尚未结束");
        var span = ChronoUnit.DAYS.between(training.from(), training.to()) + 1;
        require(training.days() > 0 && training.days() <= span, "培训天数应在 1 至 " + span + " 天之间");
        return training;
    }

    private static Sanction sanction(String[] part, LocalDate today) {
        var sanction = new Sanction(LocalDate.parse(part[0]), part[1], part.length > 2 ? LocalDate.parse(part[2]) : null);
        require(!sanction.on().isAfter(today), "处分日期尚未到");
        require(sanction.until() == null || !sanction.until().isBefore(sanction.on()), "影响期止于处分日期之前");
        return sanction;
    }

    private static Assessment assessment(String[] part, LocalDate today) {
        var assessment = new Assessment(TableRow.whole(part[0]), part[1]);
        require(assessment.year() <= today.getYear(), "年度尚未到");
        return assessment;
    }

    private static List<EnterprisePost> enterprisePosts(TableRow row, CadreFile file, LocalDate today) {
        var posts = row.each("enterprisePosts", "/", 4, part -> enterprisePost(part, today), file.enterprisePosts());
        require(posts.size() <= 1 || !posts.contains(EnterprisePost.NONE), row.called("enterprisePosts") + "既写“无”，又写有企业任职");
        return posts;
    }

    private static EnterprisePost enterprisePost(String[] part, LocalDate today) {
        if (part.length == 1 && part[0].equals(EnterprisePost.NONE.enterprise())) {
            return EnterprisePost.NONE;
        }
        var post = new EnterprisePost(part[1].strip(), part[2].strip(), LocalDate.parse(part[0]), part.length > 3 ? LocalDate.parse(part[3]) : null);
        require(!post.enterprise().isEmpty() && !post.post().isEmpty(), "企业或职务为空");
        require(!post.from().isAfter(today), "任职日期尚未到");
        require(post.to() == null || !post.to().isBefore(post.from()), "止于任职日期之前");
        require(post.to() == null || !post.to().isAfter(today), "止的日期尚未到，在任的不写");
        return post;
    }

    private static void require(boolean is, String otherwise) {
        if (!is) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static List<Position> positions(TableRow row, CadreFile file) {
        var positions = new ArrayList<>(file.positions());
        row.each("positions", ":", 2 + MARKS.size(), parts -> {
            var place = TableRow.whole(parts[0]) - 1;
            if (place < 0 || place >= positions.size()) {
                throw new IllegalArgumentException("简历没有第 " + parts[0] + " 行");
            }
            var known = positions.get(place);
            var level = TableRow.one(Level.class, Level::label, "层级", parts[1]);
            var marks = List.of(parts).subList(2, parts.length);
            marks.stream().filter(mark -> !MARKS.containsKey(mark)).findFirst().ifPresent(mark -> {
                throw TableRow.unknown("", mark, MARKS.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
            });
            return positions.set(place, new Position(known.from(), known.to(), known.text(), level, marks.contains(CHIEF), marks.contains(GRASS)));
        });
        return positions;
    }

    private static List<Relative> relatives(TableRow row, Cadre cadre, Function<String, Cadre> byNumber) {
        var relatives = new ArrayList<>(cadre.file().relatives());
        row.each("kin", "/", 2, parts -> {
            var other = byNumber.apply(parts[1]);
            if (other.id().equals(cadre.id())) {
                throw new IllegalArgumentException("是其本人，不能登记为自己的亲属");
            }
            if (parts[0].equals(NONE)) {
                relatives.replaceAll(relative -> other.id().equals(relative.cadre()) ? relative.being("") : relative);
                return relatives.removeIf(relative -> byTable(relative) && !relative.known());
            }
            relatives.removeIf(relative -> relative.name().equals(other.name()) && (relative.cadre() == null || relative.cadre().equals(other.id())));
            return relatives.add(new Relative(parts[0], other.name(), "", other.file().party(), other.file().currentPost(), other.id()));
        });
        return relatives;
    }

    /** A form that is read again keeps what the companion table said about lines that did not change. */
    static List<Position> levelsKept(CadreFile read, CadreFile known) {
        return read.positions().stream().map(position -> known.positions().stream()
            .filter(one -> one.from().equals(position.from()) && one.text().equals(position.text()))
            .findFirst().map(one -> new Position(position.from(), position.to(), position.text(), one.level(), one.chief(),
                one.grassRoots())).orElse(position)).toList();
    }

    static List<Relative> linksKept(CadreFile read, CadreFile known) {
        var kept = new ArrayList<>(read.relatives());
        known.relatives().stream().filter(one -> one.cadre() != null && !one.known()).forEach(nobody ->
            kept.replaceAll(one -> one.name().equals(nobody.name()) && one.birth().equals(nobody.birth()) ? one.being("") : one));
        known.relatives().stream().filter(CadreDetails::byTable).forEach(linked -> {
            kept.removeIf(one -> one.name().equals(linked.name()));
            kept.add(linked);
        });
        return kept;
    }

    /** Whom a form names without telling his birth is never tied to anybody by that form. */
    private static boolean byTable(Relative relative) {
        return relative.cadre() != null && relative.birth().isEmpty();
    }
}
