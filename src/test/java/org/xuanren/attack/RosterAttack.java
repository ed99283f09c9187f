package org.xuanren.attack;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.xuanren.roster.Roster;
import org.xuanren.roster.RosterExport;
import org.xuanren.statute.Step;

/**
 * A file that changes what a case rests on, while the case is under way.
 *
 * @param file    its name: by it the import knows what it is
 * @param content made of the form of the candidate as the roster has it, and the day
 * @param bars    whether nobody may be appointed any more, by the step at which the case waits when it comes
 */
record RosterAttack(String file, BiFunction<String, LocalDate, String> content, Predicate<Step> bars) {

    static final String CANDIDATE = "林致远";
    private static final String NUMBER = "990101198304011018";
    private static final String HOLDER = "冷雨生,990101197408011015";
    private static final String POST = "yunchuan-civil-affairs-deputy,副局长,yunchuan-civil-affairs,COUNTY,leading,%d,,,yunchuan-standing-committee\n";
    private static final String POSTS = "code,title,organisation,level,traits,approved,coManagingParty,legalDemand,body\n";
    private static final String HOLDINGS = "post,name,identityNumber,since,until\n";

    /** By what they do; what nothing does must pass. */
    static final Map<String, RosterAttack> ALL = Map.ofEntries(
        entry("nothing", new RosterAttack("posts.csv", (form, day) -> POSTS, never())),
        entry("post closed", new RosterAttack("posts.csv", (form, day) -> posts(0), always())),
        entry("quota lowered", new RosterAttack("posts.csv", (form, day) -> posts(2), always())),
        entry("candidate made holder of the post", new RosterAttack("holdings.csv",
            (form, day) -> HOLDINGS + "yunchuan-civil-affairs-deputy," + CANDIDATE + "," + NUMBER + "," + day + ",\n", place -> !place.follows(Step.DECISION_MEETING))),
        entry("holder appointed to another post", new RosterAttack("holdings.csv",
            (form, day) -> HOLDINGS + "yunchuan-civil-affairs-deputy," + HOLDER + ",2017-03-01," + day + "\nyunchuan-civil-affairs-researcher," + HOLDER + "," + day + ",\n",
            never())),
        entry("Party membership date", new RosterAttack("candidate.lrmx", (form, day) -> form.replaceAll("<RuDangShiJian>[^<]*<", "<RuDangShiJian>202603<"), never())),
        entry("sanction added", new RosterAttack("cadre-details.csv",
            (form, day) -> "name,identityNumber,sanctions\n" + CANDIDATE + "," + NUMBER + "," + day.minusMonths(1) + "/引咎辞职\n", place -> !place.follows(Step.ELIGIBILITY_SHEET))),
        entry("relative added", new RosterAttack("cadre-details.csv", // of who does most of the steps that are left
            (form, day) -> "name,identityNumber,kin\n" + CANDIDATE + "," + NUMBER + ",配偶/990101198203011026\n", always())),
        entry("member of the body removed", new RosterAttack("memberships.csv",
            (form, day) -> "body,name,identityNumber,group,label,voters,until\nyunchuan-standing-committee,贺兰亭,990101196809011009,member,市委常委会委员,常委会委员," + day.minusDays(1) + "\n",
            never())),
        entry("candidate renamed", new RosterAttack("candidate.lrmx", (form, day) -> form.replace(">" + CANDIDATE + "<", ">林改名<"), never())),
        entry("namesake of the candidate", new RosterAttack("candidate.lrmx", (form, day) -> form.replace(NUMBER, "990101198304019998"), never())));

    Resource of(Roster roster, RosterExport exports, LocalDate day) {
        var form = new ByteArrayOutputStream();
        exports.form(roster.cadres().stream().filter(cadre -> cadre.name().equals(CANDIDATE)).findFirst().orElseThrow().id(), form);
        return resource(file, content.apply(form.toString(StandardCharsets.UTF_8), day));
    }

    static Resource resource(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    static String posts(int approved) {
        return POSTS + POST.formatted(approved);
    }

    private static Predicate<Step> always() {
        return place -> true;
    }

    private static Predicate<Step> never() {
        return place -> false;
    }
}
