package io.github.springdebugtoolbar.hibernate.units.west;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Where parcels of the west are kept. */
@Entity
public class Depot {

	@Id
	private Long id;

	private String name;

	protected Depot() {
	}

	public Depot(long id) {
		this.id = id;
		this.name = "Depot " + id;
	}

	public String getName() {
		return this.name;
	}

}
