package org.xuanren.roster;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Posts extends JpaRepository<Post, String> {

    List<Post> findAllByOrderByCode();

    List<Post> findByOrganisationOrderByCode(String organisation);

    List<Post> findByCodeInOrderByCode(Collection<String> codes);
}
