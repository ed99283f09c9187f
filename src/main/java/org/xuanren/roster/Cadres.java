package org.xuanren.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cadres extends JpaRepository<Cadre, String> {

    Optional<Cadre> findByAccount(String account);

    List<Cadre> findByIdentityNumber(String identityNumber);

    List<Cadre> findByName(String name);
}
