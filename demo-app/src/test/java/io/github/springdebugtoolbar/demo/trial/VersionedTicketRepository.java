package io.github.springdebugtoolbar.demo.trial;

import org.springframework.data.jpa.repository.JpaRepository;

interface VersionedTicketRepository extends JpaRepository<VersionedTicket, String> {

}
