package org.xuanren.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.PersonRef;

/** Who is due at a meeting on a day by the roster as it stands, and whom the matter touches. */
@Component
final class DueMembers {

    private static final String MAIN_LEADER = "main-leader";

    private final RosterFacts facts;

    DueMembers(RosterFacts facts) {
        this.facts = facts;
    }

    /** The members of a body on a day. @param persons who is discussed */
    List<BodyMember> of(String body, List<PersonRef> persons, LocalDate day) {
        var concerns = concerns(persons);
        return facts.members(body, day, member -> concerns.getOrDefault(member, ""), MAIN_LEADER);
    }

    /** The members of the body that decides: that which manages the post, or the committee that acts for it. */
    List<BodyMember> at(DecidingBody deciding, String managing, List<PersonRef> persons, LocalDate day) {
        return of(deciding == DecidingBody.STANDING_COMMITTEE ? RosterFacts.standingCommittee(managing) : managing, persons, day);
    }

    /** Why the matter touches somebody, by his id: those who are discussed, and their relatives. */
    Map<String, String> concerns(List<PersonRef> persons) {
        var concerns = new HashMap<String, String>();
        persons.forEach(person -> concerns.put(person.id(), "本人是讨论人选"));
        persons.forEach(person -> facts.relativesOf(person.id()).forEach(relative ->
            concerns.putIfAbsent(relative.id(), "与" + person.name() + "有亲属关系")));
        return concerns;
    }
}
