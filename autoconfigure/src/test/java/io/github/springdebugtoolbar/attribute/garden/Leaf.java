package io.github.springdebugtoolbar.attribute.garden;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A leaf, named by its place. */
@Entity
class Leaf {

	@EmbeddedId
	private LeafId id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Tree tree;

	String color;

	protected Leaf() {
	}

	Leaf(LeafId id, Tree tree) {
		this.id = id;
		this.tree = tree;
		this.color = "green";
	}

	LeafId getId() {
		return this.id;
	}

	Tree getTree() {
		return this.tree;
	}

}
