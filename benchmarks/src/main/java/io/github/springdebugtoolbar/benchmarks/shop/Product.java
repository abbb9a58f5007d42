package io.github.springdebugtoolbar.benchmarks.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * What is sold.
 */
@Entity
public class Product {

	@Id
	private long id;

	private String name = "";

	protected Product() {
	}

	Product(long id, String name) {
		this.id = id;
		this.name = name;
	}

	/**
	 * The name.
	 * @return the name
	 */
	public String getName() {
		return this.name;
	}

}
