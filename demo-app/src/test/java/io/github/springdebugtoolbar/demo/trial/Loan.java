package io.github.springdebugtoolbar.demo.trial;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/**
 * Refers to a locker.
 */
@Entity
class Loan {

	@Id
	private String code;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Locker locker;

	protected Loan() {
	}

	Loan(Locker locker) {
		this.code = UUID.randomUUID().toString();
		this.locker = locker;
	}

	String getCode() {
		return this.code;
	}

	Locker getLocker() {
		return this.locker;
	}

}
