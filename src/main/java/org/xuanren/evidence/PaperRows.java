package org.xuanren.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Filed papers: they are added and read, nothing else. */
public interface PaperRows extends Repository<PaperRow, String> {

    Optional<PaperRow> findById(String id);

    List<PaperRow> findByCaseNumber(String caseNumber);
}
