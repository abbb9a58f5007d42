package io.github.springdebugtoolbar.hibernate.shop;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import org.hibernate.annotations.BatchSize;

/** A shelf whose boxes are fetched for several shelves together. */
@Entity
public class Shelf {

	@Id
	@GeneratedValue
	private Long id;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn
	@BatchSize(size = 4)
	private final Set<Box> boxes = new LinkedHashSet<>();

	void add(Box box) {
		this.boxes.add(box);
	}

	public Long getId() {
		return this.id;
	}

	public Set<Box> getBoxes() {
		return this.boxes;
	}

}
