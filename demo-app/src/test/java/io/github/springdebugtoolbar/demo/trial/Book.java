package io.github.springdebugtoolbar.demo.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * Has a lazy publisher.
 */
@Entity
class Book {

	@Id
	private Long id;

	private String title;

	@ManyToOne(fetch = FetchType.LAZY)
	private Publisher publisher;

	@ManyToOne(fetch = FetchType.LAZY)
	private Genre genre;

	Genre getGenre() {
		return this.genre;
	}

	Long getId() {
		return this.id;
	}

	String getTitle() {
		return this.title;
	}

	Publisher getPublisher() {
		return this.publisher;
	}

}
