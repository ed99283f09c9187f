package org.xuanren.casefile;

import java.time.LocalDate;
import org.xuanren.evidence.PersonRef;

/**
 * What a case that was decided has changed about who holds its post.
 *
 * @param on      day from which it counts
 * @param comes   whether the person comes; else he was removed
 * @param inForce whether it has taken effect; else it is decided only
 */
public record HolderChange(LocalDate on, PersonRef person, boolean comes, boolean inForce) { }
