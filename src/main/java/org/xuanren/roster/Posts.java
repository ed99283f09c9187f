package org.xuanren.roster;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Posts extends JpaRepository<Post, String> {

    List<Post> findAllByOrderByCode();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select post from Post post where post.code = :code")
    Optional<Post> holdByCode(String code);

    List<Post> findByOrganisationOrderByCode(String organisation);

    List<Post> findByCodeInOrderByCode(Collection<String> codes);
}
