package io.github.springdebugtoolbar.datasource.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * An entity with a key that the database makes.
 */
@Entity
class Product {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name = "";

	protected Product() {
	}

	Product(String name) {
		this.name = name;
	}

	@Nullable Long getId() {
		return this.id;
	}

	void rename(String name) {
		this.name = name;
	}

	String getName() {
		return this.name;
	}

}
