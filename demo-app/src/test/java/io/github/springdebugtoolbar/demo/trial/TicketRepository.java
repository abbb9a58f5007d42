package io.github.springdebugtoolbar.demo.trial;

import org.springframework.data.jpa.repository.JpaRepository;

interface TicketRepository extends JpaRepository<Ticket, String> {

}
