package io.github.springdebugtoolbar.demo.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/**
 * Belongs to an author.
 */
@Entity
class Passport {

	@Id
	private Long id;

	@OneToOne(fetch = FetchType.LAZY)
	private Author author;

	Long getId() {
		return this.id;
	}

	Author getAuthor() {
		return this.author;
	}

}
