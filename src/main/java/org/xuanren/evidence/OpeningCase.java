package org.xuanren.evidence;

import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

/** The motion that opens a case: which post, which kind of case, under which edition. */
public record OpeningCase(
        @Asked(label = "案件类型") Kind caseKind,
        @Asked(label = "适用条例") Applied appliedEdition,
        @Asked(label = "职位", rule = "R-QUOTA-LIMIT") String post,
        @Asked(label = "动议事由", rule = "R-MOTION", max = 500) String reason,
        @Frozen String postTitle) implements Evidence {

    /** The kinds of case, as the form offers them. */
    public enum Kind implements Choice {
        PROMOTION_LEADING, PROMOTION_NON_LEADING, CHIEF_NEXT_LEVEL, TRANSFER, REMOVAL;

        @Override
        public String label() {
            return CaseKind.valueOf(name()).label();
        }
    }

    /** The editions, as the form offers them. */
    public enum Applied implements Choice {
        E2002, E2014, E2019;

        @Override
        public String label() {
            return EditionId.valueOf(name()).label();
        }
    }

    /** Whether a case is the one that was opened here. */
    public boolean opens(SelectionCase selection) {
        return kind() == selection.kind() && edition() == selection.edition() && post.equals(selection.postCode())
            && postTitle.equals(selection.title());
    }

    public CaseKind kind() {
        return CaseKind.valueOf(caseKind.name());
    }

    public EditionId edition() {
        return EditionId.valueOf(appliedEdition.name());
    }
}
