package io.github.springdebugtoolbar.detection.index;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Values that a query was executed with.
 */
final class Bound {

	private Bound() {
	}

	static Optional<BoundParameter> find(Query query, int number) {
		List<BoundParameter> values = query.parameters().isEmpty() ? List.of() : query.parameters().get(0);
		return values.stream().filter((value) -> value.key().equals(Integer.toString(number))).findFirst();
	}

}
