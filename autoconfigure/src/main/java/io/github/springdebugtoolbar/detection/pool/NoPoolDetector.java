package io.github.springdebugtoolbar.detection.pool;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;

/**
 * Finds data sources that open a new connection each time.
 */
class NoPoolDetector implements Detector {

	/** What the event of a connection says that no pool has handed out. */
	static final String UNPOOLED = "unpooled";

	/** Time of opening from which it is a warning: as for waiting. */
	private static final long LONG_NANOS = 10_000_000;

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A data source without a pool";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		List<ConnectionEvent> opened = evidence.events(ConnectionEvent.class)
			.stream()
			.filter((event) -> event.kind() == Kind.ACQUIRE && event.detail().equals(UNPOOLED))
			.toList();
		return opened.isEmpty() ? List.of() : List.of(finding(opened));
	}

	private static Finding finding(List<ConnectionEvent> opened) {
		long nanos = opened.stream().mapToLong(ConnectionEvent::durationNanos).sum();
		String dataSource = opened.get(0).dataSource();
		return Finding
			.of("no-pool", (nanos >= LONG_NANOS) ? Severity.WARNING : Severity.INFO,
					Wording.count(opened.size(), "connection is", "connections are") + " opened anew, without a pool")
			.subject(dataSource)
			.explanation("`" + dataSource + "` has no pool: each use opens a connection, logs in, and closes it again.")
			.cost(Cost.ofTime(nanos))
			.fact("Opened", Wording.number(opened.size()), "0")
			.fact("Time", Wording.millis(nanos), Wording.millis(0))
			.forecast(Forecast.estimated(0, 0, 0), "Time of opening, measured. A pool hands out what is open already.")
			.notWhen("The database is embedded and opening costs nothing.")
			.cure("HikariCP", "Spring Boot makes a pool by itself if no `DataSource` bean is defined.",
					Change.code("java", """
							@Bean
							@ConfigurationProperties("spring.datasource.hikari")
							HikariDataSource dataSource(DataSourceProperties properties) {
								return properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
							}"""))
			.build();
	}

}
