package org.xuanren.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Cadres extends JpaRepository<Cadre, String> {

    List<Cadre> findAllByOrderByName();

    Optional<Cadre> findByAccount(String account);

    List<Cadre> findByIdentityNumber(String identityNumber);

    /** Those whom a cadre names as relatives, and those who name him. */
    @Query("select c from Cadre c where :id member of c.kin or c.id in (select k from Cadre o join o.kin k where o.id = :id) order by c.name")
    List<Cadre> findRelatives(String id);

    List<Cadre> findByName(String name);
}
