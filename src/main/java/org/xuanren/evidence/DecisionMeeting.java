package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xuanren.statute.Share;

/**
 * The meeting that discussed and decided: who was there, what was presented and said about each person, how it was voted.
 * Statements and ballots are numbers only: nobody learns from here who voted how.
 *
 * @param body         as prepared in the agenda
 * @param chairName    as prepared in the agenda
 * @param recorderName as prepared in the agenda
 * @param post         as it stands when the meeting is minuted: its holders are counted again
 * @param dueByRoster  members of the body on the day of the meeting, by the roster as it stands when the meeting is minuted: those who
 *                     had to be there, and whom the matter touches
 * @param scrutineers  ids of the members who watched the count
 * @param lastSpeaker  id of the member who spoke last
 */
public record DecisionMeeting(
        @Frozen DecidingBody body,
        @Frozen String chair,
        @Frozen String chairName,
        @Frozen String recorderName,
        @Frozen PostSnapshot post,
        @Frozen List<BodyMember> dueByRoster,
        @Frozen Share majority,
        @Asked(label = "会议日期", rule = "R-DEC-MINUTES") LocalDate heldOn,
        @Asked(label = "会议地点", rule = "R-DEC-MINUTES", max = 100) String place,
        @Asked(label = "应到会成员", rule = "R-DEC-QUORUM") List<Attendance> members,
        @Asked(label = "介绍人", rule = "R-DEC-PRESENT", max = 50) String presenter,
        @Asked(label = "介绍人身份", rule = "R-DEC-PRESENT") Presenter presenterRole,
        @Asked(label = "讨论发言内容", rule = "R-DEC-MINUTES", max = 3000) String discussion,
        @Asked(label = "最后表态人", rule = "R-DEC-STATE") String lastSpeaker,
        @Asked(label = "监票人", rule = "R-DEC-BALLOT-LOCAL", optional = true) List<String> scrutineers,
        @Asked(label = "逐人讨论表决", rule = "R-DEC-ONEBYONE") List<DecisionItem> items) implements Evidence {

    /** What is chosen in place of scrutineers where nobody watched the count. */
    public static final String NO_SCRUTINEER = "未设监票人";

    /** Whether a member was there. */
    public enum Presence implements Choice {
        PRESENT("到会"), ABSENT("缺席"), RECUSED("回避");

        private final String label;

        Presence(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** In which capacity somebody presented the persons (R-DEC-PRESENT). */
    public enum Presenter implements Choice {
        CADRE_LEADER("党委分管干部工作的领导成员"), ORGANIZATION_HEAD("组织人事部门负责人"), OTHER("其他人员");

        private final String label;

        Presenter(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One member who was due. @param key id in the roster */
    public record Attendance(@Frozen String key, @Frozen String name, @Frozen String post, @Frozen boolean mainLeader,
            @Frozen String concern,
            @Asked(label = "到会情况", rule = "R-DEC-QUORUM") Presence presence,
            @Asked(label = "缺席或回避原因", rule = "R-DEC-MINUTES", optional = true, max = 100) String reason) {

        public boolean present() {
            return presence == Presence.PRESENT;
        }
    }

    public DecisionMeeting {
        var all = List.copyOf(members);
        members = all;
        dueByRoster = List.copyOf(dueByRoster);
        scrutineers = List.copyOf(scrutineers);
        items = List.copyOf(items);
        var faults = Faults.under("R-DEC-MINUTES");
        for (var member : all) {
            faults.unless(member.present() || !member.reason().isBlank(), "%s%s，未写明原因".formatted(member.name(),
                member.presence().label()), "请填写缺席或回避原因");
        }
        faults.unless(isPresent(members, lastSpeaker), "R-DEC-STATE", "最后表态人不在到会成员中", "请核对会议记录");
        faults.unless(scrutineers.size() <= 1 || !scrutineers.contains(NO_SCRUTINEER), "R-DEC-BALLOT-LOCAL", "选择了监票人，又选择“%s”".formatted(NO_SCRUTINEER), "请核对监票人");
        for (var scrutineer : scrutineers) {
            faults.unless(scrutineer.equals(NO_SCRUTINEER) || isPresent(members, scrutineer), "R-DEC-BALLOT-LOCAL", "监票人%s未到会".formatted(nameOf(members, scrutineer)),
                "请核对监票人");
        }
        for (var item : items) {
            item.faults(debaters(all), voters(body, all), faults);
        }
        faults.refuseIfAny();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heldOn);
    }

    /** Whether the votes adopt somebody: more than the share of the members due (R-DEC-MAJ). */
    public boolean adopts(DecisionItem item) {
        return item.voted() && majority.exceededBy(item.yes(), due());
    }

    /** Ids of those whom the votes adopted. */
    public List<String> adopted() {
        return items.stream().filter(this::adopts).map(item -> item.person().id()).toList();
    }

    /** The one person whom the decision is about; empty as long as nobody, or more than one, was adopted. */
    public Optional<PersonRef> appointee() {
        var adopted = items.stream().filter(this::adopts).map(DecisionItem::person).toList();
        return adopted.size() == 1 ? Optional.of(adopted.get(0)) : Optional.empty();
    }

    /** Members due by name, absent and recused ones included. */
    public int due() {
        return members.size();
    }

    /** Members who were there and discussed: who is recused left the room. */
    public int debaters() {
        return debaters(members);
    }

    /** Members who may vote: in a plenum the recused return for the vote (R-DEC-RECUSE; 《全委会表决办法》2004 第5条). */
    public int voters() {
        return voters(body, members);
    }

    public List<String> namesOf(Presence presence) {
        return members.stream().filter(member -> member.presence() == presence).map(Attendance::name).toList();
    }

    /** Whether a member was there and discussed: that a chair was not is for the gate to judge, and true minutes say so. */
    public boolean attended(String member) {
        return isPresent(members, member);
    }

    /** The name of a member; empty if nobody of that id was due. */
    public String nameOf(String member) {
        return nameOf(members, member);
    }

    private static boolean isPresent(List<Attendance> members, String id) {
        return members.stream().anyMatch(member -> member.key().equals(id) && member.present());
    }

    private static String nameOf(List<Attendance> members, String id) {
        return members.stream().filter(member -> member.key().equals(id)).map(Attendance::name).findFirst().orElse("");
    }

    private static int debaters(List<Attendance> members) {
        return (int) members.stream().filter(Attendance::present).count();
    }

    private static int voters(DecidingBody body, List<Attendance> members) {
        return (int) members.stream().filter(member -> member.present()
            || body == DecidingBody.PLENUM && member.presence() == Presence.RECUSED).count();
    }
}
