package io.github.springdebugtoolbar.detection;

import java.util.List;

/**
 * One way to cure a finding.
 *
 * @param name two or three words, for example {@code @EntityGraph}
 * @param why why this way here, an empty text if there is nothing to say
 * @param changes what to change, all of it
 */
public record Cure(String name, String why, List<Change> changes) {

	public Cure {
		changes = List.copyOf(changes);
	}

}
