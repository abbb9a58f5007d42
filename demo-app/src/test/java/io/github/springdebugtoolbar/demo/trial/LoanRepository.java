package io.github.springdebugtoolbar.demo.trial;

import org.springframework.data.jpa.repository.JpaRepository;

interface LoanRepository extends JpaRepository<Loan, String> {

}
