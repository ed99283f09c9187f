package org.xuanren.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Cadres extends JpaRepository<Cadre, String> {

    Optional<Cadre> findByAccount(String account);

    List<Cadre> findByIdentityNumber(String identityNumber);

    List<Cadre> findByName(String name);

    /** Who names a relative of that name of whom it is not known who he is. */
    @Query("select cadre from Cadre cadre join cadre.named relative where relative = :name order by cadre.id")
    List<Cadre> naming(String name);
}
