package io.github.springdebugtoolbar.demo.shop;

import java.time.LocalDateTime;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * What a customer thinks of a product.
 */
@Entity
public class Review {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Product product;

	@ManyToOne(fetch = FetchType.LAZY)
	private Customer customer;

	private int rating;

	private String text;

	private LocalDateTime createdAt;

	protected Review() {
	}

	public Review(Product product, Customer customer, int rating, String text, LocalDateTime createdAt) {
		this.product = product;
		this.customer = customer;
		this.rating = rating;
		this.text = text;
		this.createdAt = createdAt;
	}

	public Long getId() {
		return this.id;
	}

	public Product getProduct() {
		return this.product;
	}

	public Customer getCustomer() {
		return this.customer;
	}

	public int getRating() {
		return this.rating;
	}

	public String getText() {
		return this.text;
	}

	public LocalDateTime getCreatedAt() {
		return this.createdAt;
	}

}
