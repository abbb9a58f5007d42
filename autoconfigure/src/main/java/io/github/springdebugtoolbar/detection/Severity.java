package io.github.springdebugtoolbar.detection;

/**
 * How much a finding matters, most severe first.
 */
public enum Severity {

	/** Breaks the page under load. */
	CRITICAL,

	/** Costs what can be saved. */
	WARNING,

	/** Worth knowing. */
	INFO

}
