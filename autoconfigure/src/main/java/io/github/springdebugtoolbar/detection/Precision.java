package io.github.springdebugtoolbar.detection;

/**
 * How precisely a detector tells a cause, the most precise first.
 */
public enum Precision {

	/** Told by what the framework or the database says itself: an event, a plan. */
	CAUSE,

	/** Told by a pattern of queries that has one cause only. */
	PATTERN,

	/** Told by an effect that can have several causes: slow, twice the same. */
	SYMPTOM,

	/** Told by a total, which says nothing if anything else explains it. */
	TOTAL

}
