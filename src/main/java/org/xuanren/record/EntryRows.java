package org.xuanren.record;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored entries: they are added and read, nothing else. */
interface EntryRows extends Repository<EntryRow, EntryRow.Key> {

    @Query("select e from EntryRow e where e.key.chain = ?1 order by e.key.seq")
    List<EntryRow> chain(String chain);

    @Query("select e from EntryRow e where e.key.chain = ?1 and e.key.seq = "
        + "(select max(n.key.seq) from EntryRow n where n.key.chain = ?1)")
    Optional<EntryRow> newest(String chain);

    @Query("select distinct e.key.chain from EntryRow e order by e.key.chain")
    List<String> chains();
}
