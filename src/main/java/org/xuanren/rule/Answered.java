package org.xuanren.rule;

import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Filed;

/** An answer counts only if it went into the record after what it answers. */
final class Answered {

    private Answered() { }

    /** @param asked place in the record of what is to be answered */
    static <E extends Evidence> Optional<Filed<E>> since(long asked, CaseFile file, Class<E> type) {
        return file.latestFiled(type).filter(one -> one.seq() > asked);
    }
}
