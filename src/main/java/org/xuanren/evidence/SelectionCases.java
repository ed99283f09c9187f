package org.xuanren.evidence;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases that were ever opened: they are added and read, nothing else. */
public interface SelectionCases extends Repository<SelectionCase, String> {

    List<SelectionCase> findAllByOrderByNumber();

    @Query(value = "select nextval('selection_case_number')", nativeQuery = true)
    long nextNumber();
}
