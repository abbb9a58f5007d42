package io.github.springdebugtoolbar.demo.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * Has an eager genre.
 */
@Entity
class Novel {

	@Id
	private Long id;

	private String title;

	@ManyToOne(fetch = FetchType.EAGER)
	private Genre genre;

	Long getId() {
		return this.id;
	}

	String getTitle() {
		return this.title;
	}

	Genre getGenre() {
		return this.genre;
	}

}
