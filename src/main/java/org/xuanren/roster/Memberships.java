package org.xuanren.roster;

import org.springframework.data.jpa.repository.JpaRepository;

interface Memberships extends JpaRepository<Membership, String> { }
