package io.github.springdebugtoolbar.benchmarks;

import java.util.List;

/**
 * Medians, which a pause of the machine does not move.
 */
final class Medians {

	private Medians() {
	}

	static double of(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

}
