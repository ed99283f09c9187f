package org.xuanren.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xuanren.roster.CadreFile.Relative;
import org.xuanren.statute.Refusal;

/**
 * Finds out who in the roster a relative is whom an approval form names: by name and month of birth together, if just one cadre has both
 * (R-AVOID-WORK: who is recused follows from it). Whoever of the two comes later ties them. What stays open is told.
 */
@Component
class NamedRelatives {

    private final Cadres cadres;

    NamedRelatives(Cadres cadres) {
        this.cadres = cadres;
    }

    /** What a form says of the relatives of somebody, with those tied whom the roster knows. @param by his name */
    CadreFile tied(String by, CadreFile read, ImportReport report) {
        return read.with(tied(by, read.relatives(), one -> true, report));
    }

    /** Ties those who have named a cadre of that name since before he came. */
    void tieTo(String name, ImportReport report) {
        cadres.naming(name).forEach(namer -> {
            var relatives = tied(namer.name(), namer.file().relatives(), one -> one.name().equals(name), report);
            if (!relatives.equals(namer.file().relatives())) {
                report.changed("%s：亲属：%s已与名册中的本人对应".formatted(namer.name(), name));
                namer.update(namer.account(), namer.file().with(relatives));
            }
        });
    }

    private List<Relative> tied(String by, List<Relative> relatives, Predicate<Relative> which, ImportReport report) {
        var tied = new ArrayList<Relative>();
        for (var relative : relatives) {
            tied.add(relative.cadre() == null && which.test(relative) ? tied(by, relative, report) : relative);
        }
        return tied;
    }

    private Relative tied(String by, Relative relative, ImportReport report) {
        var namesakes = cadres.findByName(relative.name());
        var birth = LrmxCadre.read(relative.birth());
        var same = namesakes.stream().filter(one -> birth.filter(month -> month.equals(one.file().birth())).isPresent()).toList();
        if (same.size() == 1) {
            return relative.being(same.get(0).id());
        }
        if (!namesakes.isEmpty()) {
            report.noted(Refusal.sentence("%s的%s%s：名册中同名的有 %d 人，其中出生年月相同的有 %d 人，不能确定是谁，未作为亲属对应".formatted(by,
                relative.relation(), relative.name(), namesakes.size(), same.size()), RosterImport.RULE,
                "如在名册中，请在干部补充信息表的『在名册中的亲属』栏登记"));
        }
        return relative;
    }
}
