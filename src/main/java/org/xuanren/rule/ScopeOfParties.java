package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.statute.RuleId;

/**
 * R-REC-SCOPE-PARTIES (《条例》2002 第12条, 2014 第17条, 2019 第19条): for posts of congress standing committee, government and
 * CPPCC also the democratic parties, the federation of industry and commerce and persons without party take part; in a single promotion a group that
 * does not exist there is explained. The head of a section leads none of them, nor does a
 * non-leading post.
 */
public final class ScopeOfParties implements Rule {

    static final RuleId ID = RuleId.of("R-REC-SCOPE-PARTIES");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var vacancy = file.require(OpeningVacancy.class);
        var post = vacancy.post();
        if (!post.leading() || post.internal() || !OrganisationKinds.asksParties(post.organisationKind())) {
            return Finding.notApplicable(ID, "%s不是人大常委会、政府、政协领导职位".formatted(post.title()));
        }
        return ScopeGroups.judge(ID, file, "recommendation.scope.parties", vacancy.occasion() == Occasion.SINGLE);
    }
}
