package io.github.springdebugtoolbar.demo.trial;

import java.util.List;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads what it does not read, and asks so that no index helps; and better.
 */
@Service
class Lockers {

	private static final List<Long> IDS = LongStream.rangeClosed(1, 6).boxed().toList();

	private final LockerRepository lockers;

	private final LoanRepository loans;

	private final JdbcClient jdbc;

	Lockers(LockerRepository lockers, LoanRepository loans, JdbcClient jdbc) {
		this.lockers = lockers;
		this.loans = loans;
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	long countByLoading() {
		return this.lockers.findByHall(7).size();
	}

	@Transactional(readOnly = true)
	long count() {
		return this.lockers.countByHall(7);
	}

	@Transactional
	long lendByLoading() {
		return IDS.stream()
			.map((id) -> this.loans.save(new Loan(this.lockers.findById(id).orElseThrow())))
			.toList()
			.size();
	}

	@Transactional
	long lend() {
		return IDS.stream().map((id) -> this.loans.save(new Loan(this.lockers.getReferenceById(id)))).toList().size();
	}

	long findByFunction() {
		return findByCode("select id from locker where upper(code) = ?");
	}

	long find() {
		return findByCode("select id from locker where code = ?");
	}

	private long findByCode(String sql) {
		return this.jdbc.sql(sql).param("L-77").query(Long.class).single();
	}

}
