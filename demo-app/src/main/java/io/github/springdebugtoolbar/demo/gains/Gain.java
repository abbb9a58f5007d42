package io.github.springdebugtoolbar.demo.gains;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.github.springdebugtoolbar.demo.problem.Problem;

/**
 * A slow page against its cured twin.
 *
 * @param problem what makes it slow
 * @param slow what the slow page takes
 * @param cured what its cured twin takes
 */
record Gain(Problem problem, Measurement slow, Measurement cured) {

	/**
	 * Creates it from several runs: of the counts, which are the same in each run, the
	 * last, of the times the median.
	 * @param problem the problem
	 * @param slow runs of the slow page
	 * @param cured as many runs of its cured twin
	 * @return the gain
	 */
	static Gain of(Problem problem, List<Measurement> slow, List<Measurement> cured) {
		return new Gain(problem, median(slow), median(cured));
	}

	/**
	 * Returns how many times faster the cured page is.
	 * @return above 1 if it is faster
	 */
	public double getFactor() {
		return this.slow.millis() / this.cured.millis();
	}

	private static Measurement median(List<Measurement> runs) {
		Measurement last = runs.get(runs.size() - 1);
		return new Measurement(last.statements(), last.rows(), median(runs, Measurement::millis),
				median(runs, Measurement::heldMillis));
	}

	private static double median(List<Measurement> runs, ToDoubleFunction<Measurement> time) {
		return time.applyAsDouble(
				runs.stream().sorted(Comparator.comparingDouble(time)).skip(runs.size() / 2).findFirst().orElseThrow());
	}

}
