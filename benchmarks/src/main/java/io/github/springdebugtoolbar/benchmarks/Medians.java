package io.github.springdebugtoolbar.benchmarks;

import java.util.List;

/**
 * Medians, which a pause of the machine does not move.
 */
final class Medians {

	private Medians() {
	}

	static double of(List<Double> values) {
		return quantile(values, 0.5);
	}

	/**
	 * Finds a value that a share of all values lies below.
	 * @param values values in any order, at least one
	 * @param share between 0 and 1
	 * @return the value, between two of them if none divides them so
	 */
	static double quantile(List<Double> values, double share) {
		List<Double> sorted = values.stream().sorted().toList();
		double position = share * (sorted.size() - 1);
		double below = sorted.get((int) position);
		double above = sorted.get((int) Math.ceil(position));
		return below + (position - (int) position) * (above - below);
	}

}
