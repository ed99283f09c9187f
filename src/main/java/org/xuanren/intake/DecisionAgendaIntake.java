package org.xuanren.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.roster.Cadre;
import org.xuanren.rule.NothingBarsTheMeeting;
import org.xuanren.rule.PostAsOpened;
import org.xuanren.rule.SuperiorConsented;
import org.xuanren.rule.VotedDownStaysOut;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** Who is put to the meeting, who is due by name, who has to leave the room and therefore does not chair it, and who may keep the minutes. */
@Component
final class DecisionAgendaIntake implements StepIntake {

    private static final String PARTY_GROUP = "party-group";

    private final RosterFacts facts;
    private final DueMembers members;

    DecisionAgendaIntake(RosterFacts facts, DueMembers members) {
        this.facts = facts;
        this.members = members;
    }

    @Override
    public Step step() {
        return Step.DECISION_AGENDA;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var post = facts.snapshot(file); // as it stands now, not as it stood when the case was opened
        var persons = facts.people(persons(file));
        var concerns = members.concerns(persons);
        var due = members.of(post.body(), persons, asking.today());
        var edition = file.edition();
        var inRecess = recessCounts(file, usualBody(post.body())) ? members.of(RosterFacts.standingCommittee(post.body()), persons, asking.today()) : List.<BodyMember>of();
        return new Known()
            .line("讨论人选", persons.stream().map(PersonRef::shown).collect(Collectors.joining("\n")))
            .line(file.kind().inWords("拟任职位"), post.title())
            .line("职数", RosterFacts.quota(post))
            .line("应到会成员", due.isEmpty() ? "名册中没有其成员，请先在『名册导入』登记" : named(due))
            .line("闭会期间由常委会决定的，应到会成员", named(inRecess))
            .context().confides(Proposed.confided(file))
            .freezes("persons", persons).freezes("post", post)
            .freezes("plenumSize", RosterFacts.isPlenum(post.body()) ? due.size() : 0)
            .shows("onChief", file.kind() == CaseKind.CHIEF_NEXT_LEVEL)
            .proposes("body", usualBody(post.body()).name())
            .offers("chair", due.stream().filter(member -> member.concern().isEmpty()).map(member -> new Option(member.name() + "（" + member.post() + "）", member.id())).toList())
            .offers("recorder", facts.options(recorders(due, concerns)))
            .offers("matters", edition.list("report-upward.matters").stream().map(item -> new Option(item.label(), item.id())).toList())
            .prepares("bars", NothingBarsTheMeeting.of(file).stream()
                .map(bar -> Map.<String, Object>of("key", bar.id(), "name", bar.label())).toList());
    }

    private static String named(List<BodyMember> members) {
        return members.stream().map(member -> member.name() + (member.concern().isEmpty() ? "" : "（" + member.concern() + "，须回避）"))
            .collect(Collectors.joining("、"));
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var agenda = (DecisionAgenda) evidence;
        var usual = usualBody(agenda.post().body());
        faults.unless(agenda.body() == usual || agenda.body() == DecidingBody.STANDING_COMMITTEE && recessCounts(asking.file(), usual), "R-DEC-COLL",
            "该职位由%s讨论决定，所选机构为%s".formatted(
            usual.label(), agenda.body().label()), "请按干部管理权限选择讨论决定机构");
        faults.unless(!agenda.chairName().isEmpty(), "R-DEC-MINUTES", "所选主持人不是%s的应到会成员".formatted(agenda.body().label()), "请重新选择主持人");
        asking.requireAhead(agenda.plannedOn(), "计划开会日期", "R-DEC-COLL", faults);
        asking.foresee(agenda, faults, PostAsOpened.BEFOREHAND, new NothingBarsTheMeeting(), SuperiorConsented.BEFOREHAND);
        if (agenda.nominatedOn() != null) {
            asking.file().latest(DeliberationLeaders.class).flatMap(DeliberationLeaders::happenedOn).filter(agenda.nominatedOn()::isBefore).ifPresent(day ->
                faults.unless(false, "R-DEC-CHIEF", "『常委会提名日期』为 %s，早于『%s』的 %s".formatted(agenda.nominatedOn(), Step.DELIBERATION_LEADERS.label(), day),
                    "请核对日期，酝酿后方可提名"));
        }
        if (asking.file().kind() != CaseKind.REMOVAL) {
            agenda.persons().stream().filter(person -> agenda.post().holders().stream().anyMatch(holder -> holder.id().equals(person.id()))).forEach(person ->
                faults.unless(false, "R-QUOTA-LIMIT", "%s已在%s任上".formatted(person.name(), agenda.post().title()), "不得重复任用，请提议终止本案，或更正名册"));
            var over = agenda.post().after(asking.file().require(OpeningVacancy.class).leaving(), "") - agenda.post().approved();
            faults.unless(over <= 0, "R-QUOTA-LIMIT", "任命后超职数 %d 个：%s".formatted(over, RosterFacts.quota(agenda.post())),
                "暂不得提交会议，请待腾出职数后再筹备，或提议终止本案");
        }
    }

    /** R-DEC-RECESS: while the plenum is not in session, its standing committee may decide on a chief of the next level, and on nothing else. */
    private static boolean recessCounts(CaseFile file, DecidingBody usual) {
        return file.kind() == CaseKind.CHIEF_NEXT_LEVEL && usual == DecidingBody.PLENUM;
    }

    /** The body that manages the post: nobody picks another one to escape its way of voting. */
    private static DecidingBody usualBody(String body) {
        if (RosterFacts.isPlenum(body)) {
            return DecidingBody.PLENUM;
        }
        return body.endsWith(PARTY_GROUP) ? DecidingBody.PARTY_GROUP : DecidingBody.STANDING_COMMITTEE;
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        var frozen = new LinkedHashMap<String, Object>();
        var body = facts.snapshot(asking.file()).body();
        var persons = facts.people(persons(asking.file()));
        var day = asking.day(submitted.get("plannedOn"));
        var due = DecidingBody.STANDING_COMMITTEE.name().equals(submitted.get("body"))
            ? members.at(DecidingBody.STANDING_COMMITTEE, body, persons, day) : members.of(body, persons, day);
        if (due.isEmpty()) { // without members there is no chair to choose: told in place of "no chair"
            throw Refusal.of("名册中没有讨论决定机构（代码 %s）在 %s 的成员".formatted(body, day), RuleId.of("R-DEC-QUORUM"), "请先在『名册导入』的成员表中登记其成员，或更正该职位的讨论决定机构");
        }
        frozen.put("due", due);
        frozen.put("recorderName", facts.cadre(submitted.get("recorder")).map(Cadre::name).orElse(""));
        return frozen;
    }

    /** Whom a valid meeting of the case has voted down is not put to the next one (R-DEC-RECON). */
    private static List<String> persons(CaseFile file) {
        var votedDown = VotedDownStaysOut.of(file);
        var proposed = file.kind() == CaseKind.REMOVAL ? file.candidates()
            : file.latest(DeliberationLeaders.class).map(DeliberationLeaders::proposed).orElse(List.of());
        return proposed.stream().filter(person -> !votedDown.contains(person)).toList();
    }

    /** Staff with a login who are not due, and whom the matter does not touch. */
    private List<Cadre> recorders(List<BodyMember> due, Map<String, String> concerns) {
        return facts.staff().stream().filter(cadre -> due.stream().noneMatch(member -> member.id().equals(cadre.id()))
            && !concerns.containsKey(cadre.id())).toList();
    }
}
