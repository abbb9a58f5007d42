package io.github.springdebugtoolbar.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A region, which a customer fetches at once. */
@Entity
public class Region {

	@Id
	@GeneratedValue
	private Long id;

	private String name;

	protected Region() {
	}

	Region(String name) {
		this.name = name;
	}

	public Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

}
