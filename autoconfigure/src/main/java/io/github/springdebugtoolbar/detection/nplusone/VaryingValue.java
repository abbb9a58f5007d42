package io.github.springdebugtoolbar.detection.nplusone;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;

/**
 * The one value in which queries of a loop differ.
 */
final class VaryingValue {

	private VaryingValue() {
	}

	/**
	 * Finds it.
	 * @param queries queries of one statement
	 * @return index of the value from 0, empty if several differ or it is not seen
	 */
	static Optional<Integer> index(List<Query> queries) {
		List<List<BoundParameter>> values = queries.stream()
			.flatMap((query) -> query.parameters().stream().limit(1))
			.toList();
		int size = values.stream().mapToInt(List::size).min().orElse(0);
		List<Integer> varying = IntStream.range(0, size).filter((index) -> differs(values, index)).boxed().toList();
		return ((size == 1) || varying.size() == 1) ? Optional.of((size == 1) ? 0 : varying.get(0)) : Optional.empty();
	}

	private static boolean differs(List<List<BoundParameter>> values, int index) {
		return values.stream().map((row) -> row.get(index).text()).distinct().count() > 1;
	}

}
