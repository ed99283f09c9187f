package org.xuanren.evidence;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases that were ever opened: they are added and read, nothing else. */
public interface SelectionCases extends Repository<SelectionCase, String> {

    /** Those that were made public and have not come to their appointment, by number; of those that ended on the way only their files tell. */
    @Query(value = "select c.* from selection_case c where exists (select 1 from evidence e where e.case_number = c.number and e.step = 'publicity-notice') "
        + "and not exists (select 1 from record_entry r where r.chain = c.number and r.kind = 'APPOINTED') order by c.number", nativeQuery = true)
    List<SelectionCase> findMadePublic();

    @Query(value = "select nextval('selection_case_number')", nativeQuery = true)
    long nextNumber();
}
