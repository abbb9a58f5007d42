package io.github.springdebugtoolbar.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** A passport of a person. */
@Entity
public class Passport {

	@Id
	@GeneratedValue
	private Long id;

	@OneToOne(fetch = FetchType.LAZY)
	private Person person;

	void setPerson(Person person) {
		this.person = person;
	}

	public Long getId() {
		return this.id;
	}

}
