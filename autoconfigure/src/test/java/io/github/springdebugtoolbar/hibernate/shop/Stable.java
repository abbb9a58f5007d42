package io.github.springdebugtoolbar.hibernate.shop;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;

/** A stable. */
@Entity
public class Stable {

	@Id
	@GeneratedValue
	private Long id;

	@OneToMany(mappedBy = "stable", fetch = FetchType.EAGER)
	private final Set<Horse> horses = new LinkedHashSet<>();

	public Long getId() {
		return this.id;
	}

	public Set<Horse> getHorses() {
		return this.horses;
	}

}
