package org.xuanren.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.xuanren.evidence.CadreSnapshot.Held;

/**
 * What follows from a cadre's file on a day: years of service, in post, at the grass roots, in the Party, days of training. Rules
 * judge by it and the form shows it, so that nobody types what can be computed. Months are whole calendar months; a month
 * counts once however many positions it is in.
 */
public record Career(CadreSnapshot cadre, LocalDate asOf) {

    /** Titles of non-leading posts and ranks (非领导职务、职级). */
    private static final Pattern NON_LEADING = Pattern.compile("巡视员|调研员|主任科员");
    private static final Pattern REMARK = Pattern.compile("（[^）]*）|\\([^)]*\\)");
    private static final Pattern BETWEEN_TITLES = Pattern.compile("[、，,；;\\s\u3000]+|兼");
    private static final Pattern LEADING = Pattern.compile("(?:长|主任|书记|主席|常委)$");
    /** Ends like a leading title and leads no organisation of the level of the line: what is done beside the post, and above the township a section. */
    private static final Pattern BESIDE = Pattern.compile("第一书记|支部|总支|工作[队组]|会长$");
    private static final Pattern SECTION = Pattern.compile("[科股]长$");
    private static final int MONTHS_OF_YEAR = 12;

    public int serviceMonths() {
        return since(cadre.workStart());
    }

    public int partyMonths() {
        return since(cadre.partyJoined());
    }

    public int grassRootsMonths() {
        return months(Held::grassRoots);
    }

    /** Months in positions of a rank or above. @param ranksCount whether non-leading posts and ranks count */
    public int monthsFrom(Rank rank, boolean ranksCount) {
        return months(held -> rankOf(held).compareTo(rank) >= 0 && (ranksCount || !nonLeading(held)));
    }

    /** How many positions of exactly that rank there were. @param ranksCount whether non-leading posts and ranks count */
    public int postsAt(Rank rank, boolean ranksCount) {
        return (int) cadre.positions().stream().filter(held -> rankOf(held).equals(rank) && (ranksCount || !nonLeading(held))).count();
    }

    /** The highest rank that is held now; that of the last position if none is. */
    public Rank rank() {
        return rank(cadre.positions(), asOf);
    }

    /** The highest rank that is held on a day; that of the last position if none is. */
    public static Rank rank(List<Held> positions, LocalDate on) {
        return highest(held(positions, on).stream());
    }

    /** The present rank, as far as it was ever reached by a leading post: a non-leading one is no step towards a leading one. */
    public Rank ledRank() {
        return Collections.min(List.of(rank(), highest(cadre.positions().stream().filter(held -> !nonLeading(held)))));
    }

    /** The highest rank that is held by leading posts on a day: whoever holds none has none. */
    public static Rank leadingRank(List<Held> positions, LocalDate on) {
        return highest(present(positions, on).stream().filter(held -> !nonLeading(held)));
    }

    private static List<Held> present(List<Held> positions, LocalDate on) {
        return positions.stream().filter(held -> held.to() == null || !held.to().isBefore(YearMonth.from(on))).toList();
    }

    private static List<Held> held(List<Held> positions, LocalDate on) {
        var present = present(positions, on);
        return present.isEmpty() ? positions.stream().max(Comparator.comparing(Held::from)).map(List::of).orElse(List.of()) : present;
    }

    private static Rank highest(Stream<Held> positions) {
        return positions.map(Career::rankOf).max(Comparator.naturalOrder()).orElse(new Rank(0));
    }

    /** First month of the last unbroken stretch in the present rank or above: who was demoted in between was promoted anew. Empty if nothing is known of it. */
    public Optional<YearMonth> inRankSince() {
        var rank = rank();
        var held = cadre.positions().stream().filter(one -> rankOf(one).compareTo(rank) >= 0)
            .sorted(Comparator.comparing(Held::from).reversed()).toList();
        var since = held.stream().map(Held::from).findFirst();
        for (var one : held) {
            since = since.filter(start -> one.to() != null && one.to().plusMonths(1).isBefore(start)).or(() -> Optional.of(one.from()));
        }
        return since;
    }

    /** Days of training within so many years before the day, of courses that are over: of those that overlap no more than there are days in all of them. */
    public int trainingDays(int years) {
        return Trainings.days(cadre.trainings(), asOf.minusYears(years).plusDays(1), asOf);
    }

    public EducationLevel education() {
        return Collections.max(List.of(EducationLevel.of(cadre.fullTimeEducation()), EducationLevel.of(cadre.inServiceEducation())));
    }

    /** 3 年 2 个月. */
    public static String inWords(int months) {
        var years = months / MONTHS_OF_YEAR;
        var rest = months % MONTHS_OF_YEAR;
        if (years == 0) {
            return rest + " 个月";
        }
        return rest == 0 ? years + " 年" : years + " 年 " + rest + " 个月";
    }

    public static int years(int years) {
        return years * MONTHS_OF_YEAR;
    }

    private int since(YearMonth start) {
        return start == null ? 0 : Math.max(0, (int) start.until(YearMonth.from(asOf), ChronoUnit.MONTHS));
    }

    private int months(Predicate<Held> which) {
        var now = YearMonth.from(asOf);
        return (int) cadre.positions().stream().filter(which)
            .flatMapToLong(held -> LongStream.range(index(held.from()), index(held.to() == null || held.to().isAfter(now) ? now : held.to())))
            .distinct().count();
    }

    private static long index(YearMonth month) {
        return (long) month.getYear() * MONTHS_OF_YEAR + month.getMonthValue();
    }

    private static Rank rankOf(Held held) {
        return Rank.of(held.level(), held.chief());
    }

    /** Of several titles in one line one that leads is enough: a rank runs parallel to the post (局长、二级调研员), and the level is that of the post. */
    private static boolean nonLeading(Held held) {
        return NON_LEADING.matcher(held.text()).find()
            && BETWEEN_TITLES.splitAsStream(REMARK.matcher(held.text()).replaceAll("")).noneMatch(title -> leads(title, held.level()));
    }

    private static boolean leads(String title, String level) {
        return LEADING.matcher(title).find() && !NON_LEADING.matcher(title).find() && !BESIDE.matcher(title).find()
            && (level.equals("TOWNSHIP") || !SECTION.matcher(title).find());
    }
}
