package org.xuanren.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xuanren.evidence.Career;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.evidence.Rank;
import org.xuanren.roster.Cadre;
import org.xuanren.roster.CadreFile;
import org.xuanren.roster.CadreFile.Position;

/** Who the candidate of a task is, where he works and what he is considered for: the first lines of every form about him. */
@Component
class CandidateCard {

    private final RosterFacts roster;

    CandidateCard(RosterFacts roster) {
        this.roster = roster;
    }

    Known of(Asking asking) {
        var cadre = SingletonSupplier.of(() -> cadre(asking)); // asked for once, and only if somebody reads it
        return new Known()
            .later("考察对象", () -> cadre.obtain().map(CandidateCard::person).orElse(""))
            .later("现任", () -> cadre.obtain().map(one -> present(one.file(), asking.today())).orElse(""))
            .line("拟任", asking.file().latest(OpeningVacancy.class).map(OpeningVacancy::post), CandidateCard::target);
    }

    Optional<Cadre> cadre(Asking asking) {
        return roster.cadre(asking.file().candidate());
    }

    /** The résumé, newest position first. */
    List<Map<String, Object>> career(Asking asking) {
        return cadre(asking).stream().flatMap(cadre -> cadre.file().positions().stream())
            .sorted(Comparator.comparing(Position::from).reversed())
            .map(held -> Map.<String, Object>of("from", held.from().toString(), "to", held.to() == null ? "至今" : held.to().toString(),
                "text", held.text())).toList();
    }

    /** Results of the yearly assessments: 2024 优秀、2023 称职. */
    String assessments(Asking asking) {
        return String.join("、", cadre(asking).stream().flatMap(cadre -> cadre.file().assessments().stream())
            .sorted(Comparator.comparing(CadreFile.Assessment::year).reversed()).map(one -> one.year() + " 年" + one.result()).toList());
    }

    /**
     * Month in which the present post began; null if the roster does not know it. Studies or a part-time post beside it, which have no
     * level, are not the present post.
     */
    static YearMonth presentSince(CadreFile file) {
        var open = file.positions().stream().filter(position -> position.to() == null).toList();
        return open.stream().filter(position -> position.level() != null).map(Position::from).max(YearMonth::compareTo)
            .or(() -> open.stream().map(Position::from).max(YearMonth::compareTo)).orElse(null);
    }

    private static String person(Cadre cadre) {
        var file = cadre.file();
        var words = new ArrayList<String>();
        words.add(cadre.name());
        Optional.ofNullable(file.sex()).filter(sex -> !sex.isBlank()).ifPresent(words::add);
        Optional.ofNullable(file.birth()).ifPresent(birth -> words.add(birth + " 出生"));
        Optional.ofNullable(file.nativePlace()).filter(place -> !place.isBlank()).ifPresent(place -> words.add(place + "人"));
        words.add(cadre.partyMember() ? "中共党员" : "非中共党员");
        return String.join("，", words);
    }

    private static String present(CadreFile file, LocalDate today) {
        var since = presentSince(file);
        return file.currentPost() + (since == null ? "（任现职起始日期不详）" : "（自 %s 任现职，已 %s）".formatted(since,
            Career.inWords((int) ChronoUnit.MONTHS.between(since, YearMonth.from(today)))));
    }

    private static String target(PostSnapshot post) {
        return "%s（%s）".formatted(post.title(), Rank.of(post.level(), post.chief()).label());
    }
}
