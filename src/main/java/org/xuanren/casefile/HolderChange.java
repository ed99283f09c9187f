package org.xuanren.casefile;

import java.time.LocalDate;
import org.xuanren.evidence.PersonRef;

/**
 * What a case that was decided has changed about who holds its post.
 *
 * @param on    day from which it counts
 * @param comes whether the person comes; else he was removed
 */
public record HolderChange(LocalDate on, PersonRef person, boolean comes, Progress progress) {

    /** How far its case is. A house may put a step of its own between the notice and its gate. */
    public enum Progress {
        DECIDED, NOTICED, IN_FORCE
    }
}
