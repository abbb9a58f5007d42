package io.github.springdebugtoolbar.demo.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * Has an id before it is stored, and a version only then.
 */
@Entity
class VersionedTicket {

	@Id
	private String code;

	@Version
	private Long version;

	protected VersionedTicket() {
	}

	VersionedTicket(String code) {
		this.code = code;
	}

	String getCode() {
		return this.code;
	}

}
