package io.github.springdebugtoolbar.demo.trial;

import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;

/**
 * Has a collection of entities, and one of texts.
 */
@Entity
class Publisher {

	@Id
	private Long id;

	private String name;

	@OneToMany(mappedBy = "publisher")
	private Set<Book> books;

	@ElementCollection
	private Set<String> cities;

	Long getId() {
		return this.id;
	}

	String getName() {
		return this.name;
	}

	Set<Book> getBooks() {
		return this.books;
	}

	Set<String> getCities() {
		return this.cities;
	}

}
