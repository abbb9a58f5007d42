package io.github.springdebugtoolbar.demo.shop;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import org.hibernate.annotations.BatchSize;

/**
 * Something the shop sells. Its description is long.
 */
@Entity
public class Product {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String sku;

	private String name;

	private String category;

	private BigDecimal price;

	private int stock;

	private String description;

	private LocalDateTime checkedAt;

	@OneToMany(mappedBy = "product")
	@BatchSize(size = 50)
	private Set<Review> reviews;

	@OneToMany(mappedBy = "product")
	private Set<OrderLine> lines;

	protected Product() {
	}

	public Long getId() {
		return this.id;
	}

	public String getSku() {
		return this.sku;
	}

	public String getName() {
		return this.name;
	}

	public String getCategory() {
		return this.category;
	}

	public BigDecimal getPrice() {
		return this.price;
	}

	public int getStock() {
		return this.stock;
	}

	public String getDescription() {
		return this.description;
	}

	/**
	 * Notes that somebody has counted how many there are.
	 * @param checkedAt when
	 */
	public void check(LocalDateTime checkedAt) {
		this.checkedAt = checkedAt;
	}

	public Set<Review> getReviews() {
		return this.reviews;
	}

	public Set<OrderLine> getLines() {
		return this.lines;
	}

}
