package org.xuanren.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final RosterFacts roster;

    CadreSnapshots(RosterFacts roster) {
        this.roster = roster;
    }

    CadreSnapshot of(Cadre cadre, PostSnapshot post) {
        var file = cadre.file();
        var staff = new LinkedHashMap<String, Post>();
        roster.staff(post.organisation()).forEach((holder, held) -> staff.put(holder.id(), held));
        var own = Optional.ofNullable(staff.get(cadre.id())).filter(held -> held.leading() && !held.partyPost() && !held.internal());
        return new CadreSnapshot(cadre.id(), cadre.name(), text(file.nativePlace()), cadre.partyMember(), file.partyJoined(),
            file.workStart(), education(file.fullTime()), education(file.inService()),
            positions(cadre),
            file.trainings().stream().map(one -> new Trained(one.from(), one.to(), one.days(), one.subject())).toList(),
            sanctions(cadre), assessments(cadre),
            file.enterprisePosts().stream().filter(one -> one.to() == null).map(one -> one.enterprise() + one.post()).toList(),
            file.exceptionalPromotions(), own.filter(RosterFacts::administrativeChief).isPresent(),
            own.filter(held -> !held.chief()).isPresent(), kin(cadre, post, staff));
    }

    /** By the posts that relatives hold there and above, and by what the cadre's own form says of those who are not in the roster: they may lead. */
    private List<Kin> kin(Cadre cadre, PostSnapshot post, Map<String, Post> staff) {
        var kin = new LinkedHashMap<String, Kin>();
        var above = new LinkedHashMap<String, Post>();
        roster.leadersAbove(post.organisation()).forEach((holder, held) -> above.put(holder.id(), held));
        for (var relative : roster.relativesOf(cadre.id())) {
            var held = staff.get(relative.id());
            if (held != null) {
                kin.put(relative.id(), new Kin(relative.name(), relation(cadre, relative), held.title(), held.leading()));
            } else if (above.containsKey(relative.id())) {
                kin.put(relative.id(), new Kin(relative.name(), relation(cadre, relative), roster.titleOf(above.get(relative.id())), true));
            }
        }
        for (var relative : cadre.file().relatives()) {
            if (relative.cadre() == null && text(relative.unitAndPost()).contains(post.organisationName())) {
                kin.put(relative.name(), new Kin(relative.name(), relative.relation(), relative.unitAndPost(), true));
            }
        }
        return List.copyOf(kin.values());
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
