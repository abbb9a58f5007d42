package io.github.springdebugtoolbar.demo.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * What a novel refers to.
 */
@Entity
class Genre {

	@Id
	private Long id;

	private String name;

	Long getId() {
		return this.id;
	}

	String getName() {
		return this.name;
	}

}
