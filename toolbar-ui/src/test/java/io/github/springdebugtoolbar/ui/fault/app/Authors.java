package io.github.springdebugtoolbar.ui.fault.app;

import io.github.springdebugtoolbar.ui.fault.app.entity.Author;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The authors.
 */
public interface Authors extends JpaRepository<Author, Long> {

	/**
	 * Counts authors.
	 * @param name their name
	 * @return how many have it
	 */
	long countByName(String name);

}
