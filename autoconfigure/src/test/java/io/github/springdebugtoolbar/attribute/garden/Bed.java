package io.github.springdebugtoolbar.attribute.garden;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;

/** A bed, which Hibernate reads by its getters. */
@Entity
public class Bed {

	private Long id;

	private int width;

	private int depth;

	private String text;

	private Set<Seed> seeds = new HashSet<>();

	@Id
	@GeneratedValue
	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

	public int getWidth() {
		return this.width;
	}

	public void setWidth(int width) {
		this.width = width;
	}

	public int getDepth() {
		return this.depth;
	}

	public void setDepth(int depth) {
		this.depth = depth;
	}

	/**
	 * Its caption, whose field has another name.
	 * @return the text
	 */
	public String getCaption() {
		return this.text;
	}

	public void setCaption(String caption) {
		this.text = caption;
	}

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "bed_id")
	public Set<Seed> getSeeds() {
		return this.seeds;
	}

	public void setSeeds(Set<Seed> seeds) {
		this.seeds = seeds;
	}

}
