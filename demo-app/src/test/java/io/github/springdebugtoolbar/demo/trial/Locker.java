package io.github.springdebugtoolbar.demo.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * One of many.
 */
@Entity
class Locker {

	@Id
	private Long id;

	private int hall;

	private String code;

	Long getId() {
		return this.id;
	}

	int getHall() {
		return this.hall;
	}

	String getCode() {
		return this.code;
	}

}
