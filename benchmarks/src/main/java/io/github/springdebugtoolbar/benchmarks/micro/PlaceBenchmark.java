package io.github.springdebugtoolbar.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding the place of a statement below 31 frames of a library. A real stack has many
 * methods and costs three to six times as much.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlaceBenchmark {

	private final CallSiteFinder finder = new CallSiteFinder(List.of("org.openjdk.jmh.runner"), List.of());

	/**
	 * Walks the stack.
	 * @return what was found
	 */
	@Benchmark
	public CallSite place() {
		return deep(31);
	}

	private CallSite deep(int frames) {
		return (frames == 0) ? this.finder.find() : deep(frames - 1);
	}

}
