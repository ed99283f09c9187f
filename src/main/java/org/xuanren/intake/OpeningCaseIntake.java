package org.xuanren.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningCase;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Step;

/** The motion: any post of the roster, and the kind of case that fits it. */
@Component
final class OpeningCaseIntake implements StepIntake {

    /** Whoever comes to a post of the plenum was nominated by it, from whatever post he comes. */
    private static final Set<CaseKind> PLENUM_DECIDES = EnumSet.of(CaseKind.CHIEF_NEXT_LEVEL, CaseKind.REMOVAL);

    private final RosterFacts roster;

    OpeningCaseIntake(RosterFacts roster) {
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.OPENING_CASE;
    }

    @Override
    public FormContext context(Asking asking) {
        return FormContext.empty().offers("post", roster.posts());
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        return Map.of("postTitle", roster.post(submitted.get("post")).map(roster::titleOf).orElse(""));
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var opened = (OpeningCase) evidence;
        var post = roster.post(opened.post()).orElseThrow();
        var leading = post.leading();
        faults.unless(leading || opened.kind() != CaseKind.PROMOTION_LEADING && opened.kind() != CaseKind.CHIEF_NEXT_LEVEL, "R-SCOPE",
            "%s是非领导职务，案件类型为“%s”".formatted(opened.postTitle(), opened.kind().label()), "请改选案件类型或职位");
        var plenum = RosterFacts.isPlenum(post.body());
        faults.unless(!plenum || !leading || PLENUM_DECIDES.contains(opened.kind()), "R-DEC-CHIEF",
            "%s由全委会管理，案件类型为“%s”".formatted(opened.postTitle(), opened.kind().label()), "请改选“" + CaseKind.CHIEF_NEXT_LEVEL.label() + "”");
        faults.unless(opened.kind() != CaseKind.CHIEF_NEXT_LEVEL || plenum, "R-NOM-PLENUM",
            "%s不由全委会管理，案件类型为“%s”".formatted(opened.postTitle(), opened.kind().label()), "请改选案件类型或职位");
        faults.unless(opened.kind() != CaseKind.REMOVAL || roster.isHeld(post), "R-QUOTA-LIMIT",
            "%s名册现有 0 人，没有可以免职的人选".formatted(opened.postTitle()), "请核对职位，或先更新名册");
        faults.unless(!leading || opened.kind() != CaseKind.PROMOTION_NON_LEADING, "R-SCOPE",
            "%s是领导职务，案件类型为“%s”".formatted(opened.postTitle(), opened.kind().label()), "请改选案件类型或职位");
    }
}
