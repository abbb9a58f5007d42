package io.github.springdebugtoolbar.benchmarks.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * A line of an order, with a product of its own.
 */
@Entity
public class Item {

	@Id
	private long id;

	private int quantity;

	private String note = "";

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Product product;

	@SuppressWarnings("NullAway")
	protected Item() {
	}

	Item(long id, int quantity, String note, Product product) {
		this.id = id;
		this.quantity = quantity;
		this.note = note;
		this.product = product;
	}

	/**
	 * How many.
	 * @return a number
	 */
	public int getQuantity() {
		return this.quantity;
	}

	/**
	 * What the customer says.
	 * @return a text
	 */
	public String getNote() {
		return this.note;
	}

	/**
	 * What.
	 * @return the product, loaded when it is asked
	 */
	public Product getProduct() {
		return this.product;
	}

}
