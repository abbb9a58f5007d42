package io.github.springdebugtoolbar.attribute.garden;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;

/** A plant. */
@Entity
class Plant extends Living {

	private String latin;

	private String care;

	private String origin;

	@Embedded
	private Price price;

	@Transient
	private String remembered;

	protected Plant() {
	}

	Plant(String name, String latin) {
		this.name = name;
		this.latin = latin;
		this.price = new Price(12, "EUR");
	}

	String getLatin() {
		return this.latin;
	}

	void setLatin(String latin) {
		this.latin = latin;
	}

	String getLabel() {
		return this.name + " (" + this.latin + ")";
	}

	Price getPrice() {
		return this.price;
	}

	String getRemembered() {
		return this.remembered;
	}

	@PostLoad
	void remember() {
		this.remembered = "from " + this.origin;
	}

	/** A card with what is to be read of a plant. */
	record Card(String text) {

		static Card of(Plant plant) {
			return new Card(plant.latin + plant.care);
		}

	}

}
