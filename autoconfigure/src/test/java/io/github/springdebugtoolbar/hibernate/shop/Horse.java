package io.github.springdebugtoolbar.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A horse, fetched with its stable, which is fetched with its horses. */
@Entity
public class Horse {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne
	private Stable stable;

	protected Horse() {
	}

	Horse(Stable stable) {
		this.stable = stable;
	}

	public Long getId() {
		return this.id;
	}

	public Stable getStable() {
		return this.stable;
	}

}
