package io.github.springdebugtoolbar.hibernate.units.east;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

/** What is sent in the east. */
@Entity
public class Parcel {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Depot origin;

	@OneToOne(mappedBy = "parcel", fetch = FetchType.LAZY)
	private Label tag;

	protected Parcel() {
	}

	public Parcel(long id, Depot origin) {
		this.id = id;
		this.origin = origin;
	}

	public Depot getDepot() {
		return this.origin;
	}

	public Label getLabel() {
		return this.tag;
	}

}
