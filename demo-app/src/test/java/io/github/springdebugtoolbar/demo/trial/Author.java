package io.github.springdebugtoolbar.demo.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/**
 * Has a passport, whose table has the column.
 */
@Entity
class Author {

	@Id
	private Long id;

	private String name;

	@OneToOne(mappedBy = "author", fetch = FetchType.LAZY)
	private Passport passport;

	Long getId() {
		return this.id;
	}

	String getName() {
		return this.name;
	}

	Passport getPassport() {
		return this.passport;
	}

}
