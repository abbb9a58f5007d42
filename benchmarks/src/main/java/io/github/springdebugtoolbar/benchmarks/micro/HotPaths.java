package io.github.springdebugtoolbar.benchmarks.micro;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of this package, with what they allocate.
 */
public final class HotPaths {

	private static final String ALLOCATION = "gc.alloc.rate.norm";

	private HotPaths() {
	}

	/**
	 * Runs them.
	 * @return what the operations cost, by their names
	 */
	public static Map<String, Figure> run() {
		try {
			Collection<RunResult> results = new Runner(
					new OptionsBuilder().include("^io\\.github\\.springdebugtoolbar\\..*Benchmark\\.")
						.addProfiler(GCProfiler.class)
						.forks(1)
						.build())
				.run();
			Map<String, Figure> figures = new LinkedHashMap<>();
			results.forEach((result) -> figures.put(nameOf(result), figureOf(result)));
			return figures;
		}
		catch (RunnerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String nameOf(RunResult result) {
		String name = result.getParams().getBenchmark();
		String kinds = result.getParams()
			.getParamsKeys()
			.stream()
			.map((key) -> ", " + result.getParams().getParam(key))
			.collect(Collectors.joining());
		return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1) + kinds;
	}

	private static Figure figureOf(RunResult result) {
		Result<?> allocated = result.getSecondaryResults().get(ALLOCATION);
		return new Figure(result.getPrimaryResult().getScore(),
				(allocated != null) ? allocated.getScore() : Double.NaN);
	}

	/**
	 * What an operation costs.
	 *
	 * @param nanos nanoseconds
	 * @param bytes bytes that it allocates
	 */
	public record Figure(double nanos, double bytes) {

		@Override
		public String toString() {
			return "%,.1f ns, %,.0f bytes".formatted(this.nanos, this.bytes);
		}

	}

}
