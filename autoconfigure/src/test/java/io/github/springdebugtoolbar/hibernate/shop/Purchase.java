package io.github.springdebugtoolbar.hibernate.shop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;

/** A purchase with its customer and its lines. */
@Entity
public class Purchase {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	@ManyToOne(fetch = FetchType.LAZY)
	private Customer customer;

	@ManyToOne(fetch = FetchType.LAZY)
	private Customer payer;

	@OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL)
	private final List<Line> lines = new ArrayList<>();

	@ElementCollection
	private final Set<String> labels = new LinkedHashSet<>();

	protected Purchase() {
	}

	Purchase(String number, Customer customer, Customer payer) {
		this.number = number;
		this.customer = customer;
		this.payer = payer;
	}

	public Set<String> getLabels() {
		return this.labels;
	}

	void add(Article article) {
		this.lines.add(new Line(this, article));
	}

	public Long getId() {
		return this.id;
	}

	public String getNumber() {
		return this.number;
	}

	void setNumber(String number) {
		this.number = number;
	}

	public Customer getCustomer() {
		return this.customer;
	}

	public Customer getPayer() {
		return this.payer;
	}

	public List<Line> getLines() {
		return this.lines;
	}

}
