package io.github.springdebugtoolbar.hibernate.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** A person, whose passport has the column. */
@Entity
public class Person {

	@Id
	@GeneratedValue
	private Long id;

	@OneToOne(mappedBy = "person", fetch = FetchType.LAZY, cascade = CascadeType.ALL)
	private Passport passport;

	void give(Passport given) {
		this.passport = given;
		given.setPerson(this);
	}

	public Long getId() {
		return this.id;
	}

}
