package org.xuanren.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan of the inspection of one candidate: who goes, what for, when, and with whom it was agreed (R-INSP-BASIS, R-INSP-TEAM,
 * R-INSP-STEPS). A plan that is made again begins a new round: methods, material and report of the former one no longer count.
 *
 * @param people           the members of the team whom the roster knows, as it had them
 * @param presentPostSince month in which the candidate came to his present post, as the roster had it; null if it did not know
 */
public record InspectionPlan(
        @Frozen YearMonth presentPostSince,
        @Frozen List<PersonRef> people,
        @Asked(label = "考察请示批准人", rule = "R-INSP-DOCS", max = 50) String approvedBy,
        @Asked(label = "考察请示批准日期", rule = "R-INSP-DOCS") LocalDate approvedOn,
        @Asked(label = "拟任职位职责和任职要求", rule = "R-INSP-BASIS", max = 1000) String duties,
        @Asked(label = "考察组成员", rule = "R-INSP-TEAM") List<Member> members,
        @Asked(label = "组长干部工作经历", rule = "R-INSP-TEAM", max = 300) String headExperience,
        @Asked(label = "沟通方案的所在单位主要领导", rule = "R-INSP-STEPS", max = 50) String consultedLeader,
        @Asked(label = "沟通日期", rule = "R-INSP-STEPS") LocalDate consultedOn,
        @Asked(label = "计划开始日期", rule = "R-INSP-STEPS", future = true) LocalDate from,
        @Asked(label = "计划结束日期", rule = "R-INSP-STEPS", future = true) LocalDate to) implements Evidence {

    /** What is chosen in place of a person for somebody who is not in the roster. */
    public static final String OUTSIDER = "名册以外人员";

    /** One member of the inspection team: somebody in the roster, or an outsider with his name and post. */
    public record Member(
            @Asked(label = "人员", rule = "R-INSP-TEAM") String person,
            @Asked(label = "姓名", rule = "R-INSP-TEAM", optional = true, max = 30) String name,
            @Asked(label = "单位和职务", rule = "R-INSP-TEAM", optional = true, max = 80) String post,
            @Asked(label = "组长", rule = "R-INSP-TEAM", optional = true) boolean head) {

        public Member {
            if (!OUTSIDER.equals(person)) { // the roster knows both
                name = "";
                post = "";
            }
        }

        public boolean outsider() {
            return person.equals(OUTSIDER);
        }

        private PersonRef in(List<PersonRef> people) {
            return outsider() ? new PersonRef(name, name, post)
                : people.stream().filter(one -> one.id().equals(person)).findFirst().orElseGet(() -> new PersonRef(person, person, ""));
        }
    }

    public InspectionPlan {
        var faults = Faults.under("R-INSP-TEAM");
        var seen = new HashSet<String>();
        for (var member : members) {
            var person = member.in(people);
            faults.unless(seen.add(person.id()), "考察组成员“" + person.name() + "”出现不止一次", "请删去重复的一行，名册以外的同名者请加注区别");
        }
        var heads = members.stream().filter(Member::head).count();
        faults.unless(heads <= 1, "考察组有 %d 名组长".formatted(heads), "请只指定一名组长");
        faults.unless(!to.isBefore(from), "R-INSP-STEPS", "计划结束日期 %s 早于开始日期 %s".formatted(to, from), "请核对考察时间");
        faults.refuseIfAny();
        people = List.copyOf(people);
        members = List.copyOf(members);
    }

    /** Who a member is; the id of an outsider is his name. */
    public PersonRef person(Member member) {
        return member.in(people);
    }

    /** The members, each once. */
    public List<PersonRef> team() {
        return members.stream().map(this::person).toList();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Stream.of(consultedOn, approvedOn).min(LocalDate::compareTo);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return Stream.of(consultedOn, approvedOn).max(LocalDate::compareTo);
    }
}
