package io.github.springdebugtoolbar.attribute.garden;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What lives: mapped in what extends it. */
@MappedSuperclass
abstract class Living {

	@Id
	@GeneratedValue
	private Long id;

	protected String name;

	Long getId() {
		return this.id;
	}

	final String getName() {
		return this.name;
	}

}
