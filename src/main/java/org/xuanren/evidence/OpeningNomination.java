package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The plenum of the Party committee recommends and nominates for a chief post one level down.
 *
 * @param due    members of the plenum on the day of the meeting, by the roster, absentees included
 * @param people the nominees as known in the roster
 */
public record OpeningNomination(
        @Frozen int due,
        @Asked(label = "召集日期", rule = "R-NOM-PLENUM") LocalDate calledOn,
        @Asked(label = "会议日期", rule = "R-NOM-PLENUM") LocalDate heldOn,
        @Asked(label = "到会委员", rule = "R-NOM-PLENUM", unit = "人") int present,
        @Asked(label = "发出票数", rule = "R-NOM-PLENUM", unit = "张") int issued,
        @Asked(label = "收回票数", rule = "R-NOM-PLENUM", unit = "张") int returned,
        @Asked(label = "有效票数", rule = "R-NOM-PLENUM", unit = "张") int valid,
        @Asked(label = "提名人选", rule = "R-NOM-PLENUM") List<Nominee> nominees,
        @Frozen List<PersonRef> people) implements Evidence {

    /** One person and the votes that named him. */
    public record Nominee(
            @Asked(label = "人选", rule = "R-NOM-PLENUM") String person,
            @Asked(label = "得票", rule = "R-NOM-PLENUM", unit = "票") int votes) { }

    public OpeningNomination {
        var faults = Faults.under("R-NOM-PLENUM");
        faults.unless(!heldOn.isBefore(calledOn), "会议日期 %s 早于召集日期 %s".formatted(heldOn, calledOn), "请核对会议通知");
        faults.unless(present <= due, "到会委员为 %d，多于应到 %d 人".formatted(present, due), "请核对签到册");
        Ballots.check(faults, present, issued, returned, valid);
        var seen = new HashSet<String>();
        for (var nominee : nominees) {
            var name = PersonRef.nameIn(people, nominee.person());
            faults.unless(seen.add(nominee.person()), "提名人选%s重复".formatted(name), "请合并为一行");
            faults.unless(nominee.votes() <= valid, "提名人选%s得票 %d，多于有效票 %d 张".formatted(name, nominee.votes(), valid), "请核对计票结果");
        }
        faults.refuseIfAny();
        nominees = List.copyOf(nominees);
        people = List.copyOf(people);
    }

    /** Whether the plenum named a person with at least one vote. */
    public boolean named(String person) {
        return nominees.stream().anyMatch(nominee -> nominee.person().equals(person) && nominee.votes() > 0);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heldOn);
    }
}
