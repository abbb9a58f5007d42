package io.github.springdebugtoolbar.attribute.garden;

import jakarta.persistence.Entity;

/** A tree is a plant. */
@Entity
class Tree extends Plant {

	private int height;

	protected Tree() {
	}

	Tree(String name, int height) {
		super(name, name + "us");
		this.height = height;
	}

	int getHeight() {
		return this.height;
	}

	String getTitle() {
		return this.name;
	}

}
