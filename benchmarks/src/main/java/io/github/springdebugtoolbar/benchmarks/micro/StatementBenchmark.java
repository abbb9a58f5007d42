package io.github.springdebugtoolbar.benchmarks.micro;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.datasource.CaptureLimits;
import io.github.springdebugtoolbar.datasource.DataSourceTap;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.sql.Statements;
import org.h2.jdbcx.JdbcDataSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * What JDBC costs with and without the tap, on H2: the difference is ours.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatementBenchmark {

	static final int BATCH = 1_000;

	private static final String URL = "jdbc:h2:mem:micro;DB_CLOSE_DELAY=-1";

	private final Recorder recorder = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
			new CallSiteFinder(List.of("io.github.springdebugtoolbar.benchmarks"), List.of()));

	@SuppressWarnings("NullAway.Init")
	private Connection bare;

	@SuppressWarnings("NullAway.Init")
	private Connection tapped;

	private int created;

	/**
	 * Opens the connections.
	 * @throws SQLException if that fails
	 */
	@Setup
	public void open() throws SQLException {
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL(URL);
		this.bare = h2.getConnection();
		this.tapped = ((DataSource) tap().postProcessAfterInitialization(h2, "shop")).getConnection();
	}

	/**
	 * Closes the connections.
	 * @throws SQLException if that fails
	 */
	@TearDown
	public void close() throws SQLException {
		this.bare.close();
		this.tapped.close();
	}

	/**
	 * Statements of one text, untapped.
	 * @return something
	 * @throws SQLException never
	 */
	@Benchmark
	@OperationsPerInvocation(BATCH)
	public long statementBare() throws SQLException {
		return statements(this.bare);
	}

	/**
	 * Statements of one text, recorded: a request of 1,000.
	 * @return something
	 * @throws SQLException never
	 */
	@Benchmark
	@OperationsPerInvocation(BATCH)
	public long statementRecorded() throws SQLException {
		try (CurrentRecording.Scope scope = CurrentRecording.attach(this.recorder.start())) {
			return statements(this.tapped);
		}
	}

	/**
	 * Statements that nobody has seen before, untapped.
	 * @return something
	 * @throws SQLException never
	 */
	@Benchmark
	public long newStatementBare() throws SQLException {
		return newStatement(this.bare);
	}

	/**
	 * Statements that nobody has seen before, recorded.
	 * @return something
	 * @throws SQLException never
	 */
	@Benchmark
	public long newStatementRecorded() throws SQLException {
		try (CurrentRecording.Scope scope = CurrentRecording.attach(this.recorder.start())) {
			return newStatement(this.tapped);
		}
	}

	/**
	 * Rows of four columns, untapped.
	 * @return something
	 * @throws SQLException never
	 */
	@Benchmark
	@OperationsPerInvocation(BATCH)
	public long rowBare() throws SQLException {
		return rows(this.bare);
	}

	/**
	 * Rows of four columns, recorded.
	 * @return something
	 * @throws SQLException never
	 */
	@Benchmark
	@OperationsPerInvocation(BATCH)
	public long rowRecorded() throws SQLException {
		try (CurrentRecording.Scope scope = CurrentRecording.attach(this.recorder.start())) {
			return rows(this.tapped);
		}
	}

	private static long statements(Connection connection) throws SQLException {
		long sum = 0;
		for (int i = 0; i < BATCH; i++) {
			try (PreparedStatement statement = connection.prepareStatement("select cast(? as int) as a")) {
				statement.setInt(1, i);
				try (ResultSet rows = statement.executeQuery()) {
					sum += rows.next() ? rows.getInt(1) : 0;
				}
			}
		}
		return sum;
	}

	private long newStatement(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select 1 as a" + this.created++);
				ResultSet rows = statement.executeQuery()) {
			return rows.next() ? rows.getInt(1) : 0;
		}
	}

	private static long rows(Connection connection) throws SQLException {
		long sum = 0;
		try (PreparedStatement statement = connection
			.prepareStatement("select x as a, x + 1 as b, 'c' as c, x * 2 as d from system_range(1, " + BATCH + ")");
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				sum += rows.getLong(1) + rows.getLong(2) + rows.getString(3).length() + rows.getLong(4);
			}
		}
		return sum;
	}

	private DataSourceTap tap() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("recorder", this.recorder);
		beans.addBean("secretNames", new SecretNames(List.of()));
		return new DataSourceTap(beans.getBeanProvider(Recorder.class), beans.getBeanProvider(SecretNames.class),
				() -> new Statements(10_000, new LongTexts(100_000)), () -> CaptureLimits.DEFAULT, (name) -> false);
	}

}
