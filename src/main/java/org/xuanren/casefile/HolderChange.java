package org.xuanren.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xuanren.evidence.PersonRef;

/**
 * What a case that was decided has changed about who holds its post.
 *
 * @param on    day from which it counts
 * @param comes empty for a removal
 * @param leave ids in the roster
 */
public record HolderChange(LocalDate on, Optional<PersonRef> comes, List<String> leave) { }
