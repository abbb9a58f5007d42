package io.github.springdebugtoolbar.attribute.garden;

import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A seed, equal by its code. */
@Entity
public class Seed {

	@Id
	private long number;

	private String code;

	private String sort;

	protected Seed() {
	}

	Seed(long number, String code) {
		this.number = number;
		this.code = code;
		this.sort = "sort of " + code;
	}

	long getNumber() {
		return this.number;
	}

	String getSort() {
		return this.sort;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Seed seed && Objects.equals(this.code, seed.code);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.code);
	}

}
