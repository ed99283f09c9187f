package org.xuanren.roster;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Memberships extends JpaRepository<Membership, String> {

    List<Membership> findByBodyOrderById(String body);
}
