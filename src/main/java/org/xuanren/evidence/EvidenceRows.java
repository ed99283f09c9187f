package org.xuanren.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Stored evidence: it is added and read, nothing else. */
public interface EvidenceRows extends Repository<EvidenceRow, String> {

    Optional<EvidenceRow> findById(String id);

    List<EvidenceRow> findByCaseNumber(String caseNumber);
}
