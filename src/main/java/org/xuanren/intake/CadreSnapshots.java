package org.xuanren.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CadreSnapshot;
import org.xuanren.evidence.CadreSnapshot.Assessed;
import org.xuanren.evidence.CadreSnapshot.Held;
import org.xuanren.evidence.CadreSnapshot.Kin;
import org.xuanren.evidence.CadreSnapshot.Sanctioned;
import org.xuanren.evidence.CadreSnapshot.Trained;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.evidence.Rank;
import org.xuanren.roster.Cadre;
import org.xuanren.roster.CadreFile.Education;
import org.xuanren.roster.CadreFile.EnterprisePost;
import org.xuanren.roster.CadreFile.Position;
import org.xuanren.roster.CadreFile.Relative;
import org.xuanren.roster.Post;

/** Freezes what eligibility asks of a cadre, seen from the organisation of the post. */
@Component
class CadreSnapshots {

    private static final Pattern LEFT = Pattern.compile("退休|离休|去世|已故|病故");

    private final RosterFacts roster;
    private final PostHolders holders;

    CadreSnapshots(RosterFacts roster, PostHolders holders) {
        this.roster = roster;
        this.holders = holders;
    }

    /** @param number of the case that asks */
    CadreSnapshot of(Cadre cadre, PostSnapshot post, String number) {
        var file = cadre.file();
        var relatives = roster.relativesOf(cadre.id());
        var held = holders.decidedBy(ids(relatives), number);
        var own = holders.inForceBy(List.of(cadre.id()), number).getOrDefault(cadre.id(), List.of()).stream()
            .filter(one -> one.organisation().equals(post.organisation())).toList();
        return new CadreSnapshot(cadre.id(), cadre.name(), text(file.nativePlace()), cadre.partyMember(), file.partyJoined(),
            file.workStart(), education(file.fullTime()), education(file.inService()),
            positions(cadre),
            file.trainings().stream().map(one -> new Trained(one.from(), one.to(), one.days(), one.subject())).toList(),
            sanctions(cadre), assessments(cadre),
            enterprisePosts(file.enterprisePosts()),
            file.exceptionalPromotions(), own.stream().anyMatch(RosterFacts::administrativeChief),
            own.stream().anyMatch(one -> deputy(one, post)), kin(cadre, post, relatives, held));
    }

    /** The close relatives who are there already, or whose notice was filed before; not those who are only decided on. */
    List<Kin> kinNoticed(Cadre cadre, PostSnapshot post, String number) {
        var relatives = roster.relativesOf(cadre.id());
        return kin(cadre, post, relatives, holders.noticedBy(ids(relatives), number));
    }

    private static List<String> ids(List<Cadre> cadres) {
        return cadres.stream().map(Cadre::id).toList();
    }

    /** Whether somebody who holds a post is deputy where the other one is the chief's: neither a Party post, nor the head of a section or of a subordinate unit. */
    private static boolean deputy(Post held, PostSnapshot post) {
        return leads(held) && !held.partyPost() && Rank.of(held.level().name(), held.chief()).equals(post.rank().below());
    }

    /**
     * By every post that relatives hold or are to come to there, above and, if the post leads, below; and by what the cadre's own form says of those who are not
     * in the roster: they may lead, unless they have left.
     */
    private List<Kin> kin(Cadre cadre, PostSnapshot post, List<Cadre> relatives, Map<String, List<Post>> held) {
        var inRoster = relatives.stream().flatMap(relative -> held.getOrDefault(relative.id(), List.of()).stream()
            .flatMap(one -> kin(relative.name(), relation(cadre, relative), one, post).stream()));
        var named = cadre.file().relatives().stream().filter(relative -> !relative.known())
            .filter(relative -> text(relative.unitAndPost()).contains(post.organisationName()) && !LEFT.matcher(relative.unitAndPost()).find())
            .map(relative -> new Kin(relative.name(), relative.relation(), relative.unitAndPost(), true, false));
        return Stream.concat(inRoster, named).toList();
    }

    /** Empty if a post of a relative has nothing to do with that of the case. */
    private Optional<Kin> kin(String name, String relation, Post held, PostSnapshot post) {
        if (held.organisation().equals(post.organisation())) {
            return Optional.of(new Kin(name, relation, held.title(), held.leading(), true));
        }
        var above = roster.stepsAbove(held.organisation(), post.organisation());
        if (above > 0) {
            return leads(held) ? Optional.of(new Kin(name, relation, roster.titleOf(held), true, above == 1)) : Optional.empty();
        }
        var below = roster.stepsAbove(post.organisation(), held.organisation());
        return below > 0 && leads(post) ? Optional.of(new Kin(name, relation, roster.titleOf(held), held.leading(), below == 1)) : Optional.empty();
    }

    private static boolean leads(Post post) {
        return post.leading() && !post.internal();
    }

    private static boolean leads(PostSnapshot post) {
        return post.leading() && !post.internal();
    }

    private static String relation(Cadre cadre, Cadre relative) {
        return cadre.file().relatives().stream().filter(one -> relative.id().equals(one.cadre())).map(Relative::relation).findFirst()
            .orElse("亲属");
    }

    static List<Held> positions(Cadre cadre) {
        return cadre.file().positions().stream().map(CadreSnapshots::held).toList();
    }

    static List<Sanctioned> sanctions(Cadre cadre) {
        return cadre.file().sanctions().stream().map(one -> new Sanctioned(one.on(), one.kind(), one.until())).toList();
    }

    static List<Assessed> assessments(Cadre cadre) {
        return cadre.file().assessments().stream().map(one -> new Assessed(one.year(), one.result())).toList();
    }

    private static List<String> enterprisePosts(List<EnterprisePost> told) {
        var lasting = told.stream().filter(EnterprisePost::lasts).map(one -> one.enterprise() + one.post()).toList();
        return lasting.isEmpty() && !told.isEmpty() ? List.of("无") : lasting;
    }

    private static Held held(Position one) {
        return new Held(one.from(), one.to(), one.text(), one.level() == null ? "" : one.level().name(), one.chief(), one.grassRoots());
    }

    private static String education(Education education) {
        return education == null ? "" : text(education.education()) + text(education.degree());
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
