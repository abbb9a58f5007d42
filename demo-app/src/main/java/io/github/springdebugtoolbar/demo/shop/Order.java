package io.github.springdebugtoolbar.demo.shop;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.BatchSize;

/**
 * What a customer ordered at one time.
 */
@Entity
@Table(name = "orders", indexes = @Index(name = "orders_parcel_code", columnList = "parcel_code"))
public class Order {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String number;

	@ManyToOne(fetch = FetchType.LAZY)
	private Customer customer;

	@Enumerated(EnumType.STRING)
	private OrderStatus status;

	private LocalDateTime placedAt;

	private BigDecimal total;

	private String trackingCode;

	private String parcelCode;

	@OneToMany(mappedBy = "order")
	@OrderBy("id")
	@BatchSize(size = 50)
	private List<OrderLine> lines;

	protected Order() {
	}

	public Long getId() {
		return this.id;
	}

	public String getNumber() {
		return this.number;
	}

	public Customer getCustomer() {
		return this.customer;
	}

	public OrderStatus getStatus() {
		return this.status;
	}

	public LocalDateTime getPlacedAt() {
		return this.placedAt;
	}

	public BigDecimal getTotal() {
		return this.total;
	}

	/**
	 * Returns the code of the parcel, from a column without an index.
	 * @return the code
	 */
	public String getTrackingCode() {
		return this.trackingCode;
	}

	/**
	 * Returns the very same code of the parcel, from a column with an index.
	 * @return the code
	 */
	public String getParcelCode() {
		return this.parcelCode;
	}

	public List<OrderLine> getLines() {
		return this.lines;
	}

}
