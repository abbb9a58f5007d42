package io.github.springdebugtoolbar.hibernate.units.west;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

/** What is sent in the west. */
@Entity
public class Parcel {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Depot target;

	@OneToOne(mappedBy = "parcel", fetch = FetchType.LAZY)
	private Label sticker;

	protected Parcel() {
	}

	public Parcel(long id, Depot target) {
		this.id = id;
		this.target = target;
	}

	public Depot getDepot() {
		return this.target;
	}

	public Label getLabel() {
		return this.sticker;
	}

}
