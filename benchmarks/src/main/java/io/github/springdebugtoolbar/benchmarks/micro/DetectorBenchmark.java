package io.github.springdebugtoolbar.benchmarks.micro;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.sql.Statements;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * All detectors over a request of 5,000 statements, in the background of an application.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DetectorBenchmark {

	static final int STATEMENTS = 5_000;

	private final RequestInspector inspector = inspector();

	private final RecordedRequest request = request();

	/**
	 * Inspects the request.
	 * @return what was found
	 */
	@Benchmark
	public List<Finding> detectors() {
		return this.inspector.inspect(this.request).findings();
	}

	private static RequestInspector inspector() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
			.web(WebApplicationType.NONE)
			.run("--debug-toolbar.enabled=true", "--debug-toolbar.history.file=none", "--logging.level.root=off")) {
			RequestInspector inspector = context.getBean(RequestInspector.class);
			// lets the detectors be made, which are beans
			inspector.rules();
			return inspector;
		}
	}

	private static RecordedRequest request() {
		Statements statements = new Statements(10_000, new LongTexts(100_000));
		Frame place = new Frame("shop.OrderController", "list", "OrderController.java", 34);
		List<Query> queries = new ArrayList<>();
		for (int i = 1; i <= STATEMENTS; i++) {
			queries.add(new Query(i, "shop", statements.find("select a, b from t" + i % 50 + " where id = ?"),
					List.of(List.of()), i, 0, i * 20_000L, 10_000, 12_000, 2_000, 1, "shop-1", null, "main", null,
					new CallSite(null, List.of(place), false)));
		}
		return new RecordedRequest("request", Instant.EPOCH, Duration.ofMillis(200), HttpExchange.none(), queries,
				List.of(), List.of(), 0);
	}

	/**
	 * An application of the toolbar alone.
	 */
	@EnableAutoConfiguration
	static class Nothing {

	}

}
