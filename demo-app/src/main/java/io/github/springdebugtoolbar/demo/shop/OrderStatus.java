package io.github.springdebugtoolbar.demo.shop;

/**
 * How far an order has come.
 */
public enum OrderStatus {

	/** Nobody has paid yet. */
	OPEN,
	/** Paid, still in the warehouse. */
	PAID,
	/** On its way to the customer. */
	SHIPPED

}
