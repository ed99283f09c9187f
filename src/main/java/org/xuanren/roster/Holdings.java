package org.xuanren.roster;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Holdings extends JpaRepository<Holding, String> {

    List<Holding> findByCadreIn(Collection<String> cadres);
}
