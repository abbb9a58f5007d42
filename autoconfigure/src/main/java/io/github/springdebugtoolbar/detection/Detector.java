package io.github.springdebugtoolbar.detection;

import java.util.List;

/**
 * Looks for one problem in a finished request. Never changes anything and never asks the
 * database.
 */
public interface Detector {

	/**
	 * Looks for the problem.
	 * @param evidence what is known of the request, and which of its queries are
	 * explained by a more precise finding
	 * @return what was found, empty for a healthy request
	 */
	List<Finding> detect(Evidence evidence);

	/**
	 * How precisely this tells a cause. The most precise detectors run first and claim
	 * the queries that they explain.
	 * @return how precise, {@link Precision#PATTERN} unless told otherwise
	 */
	default Precision precision() {
		return Precision.PATTERN;
	}

	/**
	 * What it looks for, in a few words: shown where nothing was found.
	 * @return the rule, an empty text if it is not to be shown
	 */
	default String rule() {
		return "";
	}

}
