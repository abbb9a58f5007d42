package io.github.springdebugtoolbar.detection.index;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.sql.ColumnCondition;
import io.github.springdebugtoolbar.sql.ColumnCondition.Kind;

/**
 * The pattern that a column is compared with, as far as it is known.
 *
 * @param text the pattern, an empty text if it is not known
 */
record LikePattern(String text) {

	static LikePattern of(Query query, ColumnCondition condition) {
		if (condition.kind() != Kind.LIKE) {
			return new LikePattern("");
		}
		if (condition.compared().startsWith("'")) {
			return new LikePattern(condition.compared().replaceAll("^'|'$", ""));
		}
		return new LikePattern(Bound.find(query, condition.parameter())
			.map(BoundParameter::value)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.orElse(""));
	}

	boolean isBeginning() {
		return !this.text.isEmpty() && !hasLeadingWildcard();
	}

	boolean hasLeadingWildcard() {
		return this.text.startsWith("%") || this.text.startsWith("_");
	}

}
