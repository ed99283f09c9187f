package org.xuanren.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuanren.roster.CadreFile.Assessment;
import org.xuanren.roster.CadreFile.Position;
import org.xuanren.roster.CadreFile.Relative;
import org.xuanren.roster.CadreFile.Sanction;
import org.xuanren.roster.CadreFile.Training;

/**
 * What the approval form can't hold, from the companion table {@code cadre-details.csv}. Lists are separated by semicolons:
 * positions {@code 1:STAFF:grass;3:TOWNSHIP:chief} (number of the résumé line), trainings {@code 2024-03-01/2024-06-30/110/subject},
 * sanctions {@code 2020-01-02/警告/2020-07-02}, assessments {@code 2025/称职}, kin {@code 配偶/identity number}.
 */
final class CadreDetails {

    private CadreDetails() { }

    static CadreFile of(TableRow row, CadreFile file, Function<String, Cadre> byNumber) {
        var positions = new ArrayList<>(file.positions());
        for (var one : row.items("positions", ";")) {
            var parts = one.split(":");
            var place = Integer.parseInt(parts[0]) - 1;
            if (place < 0 || place >= positions.size()) {
                throw new IllegalArgumentException("简历没有第 " + parts[0] + " 行");
            }
            var known = positions.get(place);
            var marks = List.of(parts);
            positions.set(place, new Position(known.from(), known.to(), known.text(), level(parts[1]), marks.contains("chief"),
                marks.contains("grass")));
        }
        var relatives = new ArrayList<>(file.relatives());
        for (var one : row.items("kin", ";")) {
            var parts = one.split("/");
            var other = byNumber.apply(parts[1]);
            relatives.removeIf(relative -> relative.name().equals(other.name()) && (relative.cadre() == null || relative.cadre().equals(other.id())));
            relatives.add(new Relative(parts[0], other.name(), "", other.file().party(), other.file().currentPost(), other.id()));
        }
        return new CadreFile(file.sex(), file.birth(), file.nativePlace(), file.party(), file.partyJoined(), file.workStart(), file.health(),
            file.fullTime(), file.inService(), file.currentPost(), positions,
            row.items("trainings", ";").stream().map(one -> one.split("/")).map(part ->
                new Training(LocalDate.parse(part[0]), LocalDate.parse(part[1]), Integer.parseInt(part[2]), part[3])).toList(),
            row.items("sanctions", ";").stream().map(one -> one.split("/")).map(part ->
                new Sanction(LocalDate.parse(part[0]), part[1], part.length > 2 ? LocalDate.parse(part[2]) : null)).toList(),
            row.items("assessments", ";").stream().map(one -> one.split("/")).map(part ->
                new Assessment(Integer.parseInt(part[0]), part[1])).toList(),
            file.enterprisePosts(), relatives,
            row.items("exceptional", ";").stream().map(YearMonth::parse).toList(), file.form());
    }

    private static Level level(String name) {
        return Arrays.stream(Level.values()).filter(one -> one.name().equals(name)).findFirst().orElseThrow(() ->
            new IllegalArgumentException("“%s”不在 %s 之中".formatted(name, Arrays.stream(Level.values()).map(Level::name).collect(Collectors.joining("、")))));
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
        known.relatives().stream().filter(one -> one.cadre() != null).forEach(linked -> {
            kept.removeIf(one -> one.name().equals(linked.name()));
            kept.add(linked);
        });
        return kept;
    }
}
