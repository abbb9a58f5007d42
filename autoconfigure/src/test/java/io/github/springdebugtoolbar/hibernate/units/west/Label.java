package io.github.springdebugtoolbar.hibernate.units.west;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** What is written on a parcel of the west. */
@Entity
public class Label {

	@Id
	private Long id;

	@OneToOne(fetch = FetchType.LAZY)
	private Parcel parcel;

	protected Label() {
	}

	public Label(long id, Parcel parcel) {
		this.id = id;
		this.parcel = parcel;
	}

	public Parcel getParcel() {
		return this.parcel;
	}

}
