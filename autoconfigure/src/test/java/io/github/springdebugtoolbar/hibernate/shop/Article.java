package io.github.springdebugtoolbar.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An article whose key the application gives. */
@Entity
public class Article {

	@Id
	private String sku;

	private String name;

	protected Article() {
	}

	Article(String sku) {
		this.sku = sku;
		this.name = "Article " + sku;
	}

	public String getSku() {
		return this.sku;
	}

	public String getName() {
		return this.name;
	}

}
