package io.github.springdebugtoolbar.benchmarks.micro;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

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
	 * @return time and allocation of an operation by its name
	 */
	public static Map<String, String> run() {
		try {
			Collection<RunResult> results = new Runner(new OptionsBuilder().include(HotPaths.class.getPackageName())
				.addProfiler(GCProfiler.class)
				.forks(1)
				.build()).run();
			Map<String, String> figures = new LinkedHashMap<>();
			results.forEach((result) -> figures.put(nameOf(result), text(result)));
			return figures;
		}
		catch (RunnerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String nameOf(RunResult result) {
		String name = result.getParams().getBenchmark();
		return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
	}

	private static String text(RunResult result) {
		Result<?> allocated = result.getSecondaryResults().get(ALLOCATION);
		return "%,.0f ns, %,.0f bytes".formatted(result.getPrimaryResult().getScore(),
				(allocated != null) ? allocated.getScore() : Double.NaN);
	}

}
