package io.github.springdebugtoolbar.demo.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * Has an id before it is stored.
 */
@Entity
class Ticket {

	@Id
	private String code;

	protected Ticket() {
	}

	Ticket(String code) {
		this.code = code;
	}

	String getCode() {
		return this.code;
	}

}
