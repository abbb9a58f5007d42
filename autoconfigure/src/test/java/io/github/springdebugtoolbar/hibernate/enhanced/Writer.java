package io.github.springdebugtoolbar.hibernate.enhanced;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who has written an essay. */
@Entity
class Writer {

	@Id
	private Long id;

	private String name;

	Writer() {
	}

	Writer(long id) {
		this.id = id;
		this.name = "Writer " + id;
	}

	String getName() {
		return this.name;
	}

}
