package org.xuanren.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CadreSnapshot;
import org.xuanren.evidence.CadreSnapshot.Assessed;
import org.xuanren.evidence.CadreSnapshot.Held;
import org.xuanren.evidence.CadreSnapshot.Kin;
import org.xuanren.evidence.CadreSnapshot.Sanctioned;
import org.xuanren.evidence.CadreSnapshot.Trained;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.roster.Cadre;
import org.xuanren.roster.CadreFile.Education;
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
        var own = in(post, holders.inForceBy(List.of(cadre.id()), number).get(cadre.id())).filter(one -> one.leading() && !one.partyPost() && !one.internal());
        return new CadreSnapshot(cadre.id(), cadre.name(), text(file.nativePlace()), cadre.partyMember(), file.partyJoined(),
            file.workStart(), education(file.fullTime()), education(file.inService()),
            positions(cadre),
            file.trainings().stream().map(one -> new Trained(one.from(), one.to(), one.days(), one.subject())).toList(),
            sanctions(cadre), assessments(cadre),
            file.enterprisePosts().stream().filter(one -> one.to() == null).map(one -> one.enterprise() + one.post()).toList(),
            file.exceptionalPromotions(), own.filter(RosterFacts::administrativeChief).isPresent(),
            own.filter(one -> !one.chief()).isPresent(), kin(cadre, post, relatives, held));
    }

    /** The close relatives who are there already, not those who are to come. */
    List<Kin> kinInForce(Cadre cadre, PostSnapshot post, String number) {
        var relatives = roster.relativesOf(cadre.id());
        return kin(cadre, post, relatives, holders.inForceBy(ids(relatives), number));
    }

    private static List<String> ids(List<Cadre> cadres) {
        return cadres.stream().map(Cadre::id).toList();
    }

    private static Optional<Post> in(PostSnapshot post, List<Post> held) {
        return Optional.ofNullable(held).orElse(List.of()).stream().filter(one -> one.organisation().equals(post.organisation()))
            .reduce(RosterFacts::higher);
    }

    /**
     * By the posts that relatives hold or are to come to there, above and, if the post leads, below; and by what the cadre's own form says of those who are not
     * in the roster: they may lead, unless they have left.
     */
    private List<Kin> kin(Cadre cadre, PostSnapshot post, List<Cadre> relatives, Map<String, List<Post>> held) {
        var kin = new LinkedHashMap<String, Kin>();
        for (var relative : relatives) {
            var posts = held.getOrDefault(relative.id(), List.of());
            in(post, posts).map(there -> new Kin(relative.name(), relation(cadre, relative), there.title(), there.leading(), true))
                .or(() -> posts.stream().filter(one -> leads(one) && roster.stepsAbove(one.organisation(), post.organisation()) > 0).findFirst()
                    .map(above -> new Kin(relative.name(), relation(cadre, relative), roster.titleOf(above), true,
                        roster.stepsAbove(above.organisation(), post.organisation()) == 1)))
                .or(() -> posts.stream().filter(one -> leads(post) && roster.stepsAbove(post.organisation(), one.organisation()) > 0).findFirst()
                    .map(below -> new Kin(relative.name(), relation(cadre, relative), roster.titleOf(below), below.leading(),
                        roster.stepsAbove(post.organisation(), below.organisation()) == 1)))
                .ifPresent(one -> kin.put(relative.id(), one));
        }
        for (var relative : cadre.file().relatives()) {
            var words = text(relative.unitAndPost());
            if (!relative.known() && words.contains(post.organisationName()) && !LEFT.matcher(words).find()) {
                kin.put(relative.name(), new Kin(relative.name(), relative.relation(), words, true, false));
            }
        }
        return List.copyOf(kin.values());
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
