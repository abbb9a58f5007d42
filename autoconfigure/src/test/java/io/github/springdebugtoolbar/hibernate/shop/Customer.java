package io.github.springdebugtoolbar.hibernate.shop;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A customer with a region, fetched at once, and several mail addresses. */
@Entity
public class Customer {

	@Id
	@GeneratedValue
	private Long id;

	private String name;

	@ManyToOne
	private Region region;

	@ElementCollection
	private final Set<String> mails = new LinkedHashSet<>();

	protected Customer() {
	}

	Customer(String name, Region region) {
		this.name = name;
		this.region = region;
		this.mails.add(name + "@example.org");
	}

	public Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public void rename(String newName) {
		this.name = newName;
	}

	public Region getRegion() {
		return this.region;
	}

	public Set<String> getMails() {
		return this.mails;
	}

}
