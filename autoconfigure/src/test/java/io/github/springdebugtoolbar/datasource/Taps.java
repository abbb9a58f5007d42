package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.sql.Statements;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * Taps data sources as the post-processor does, and records what a piece of work does to
 * them.
 */
final class Taps {

	private final Recorder recorder;

	private final LongTexts texts = new LongTexts(100_000);

	private final DataSourceTap tap;

	Taps() {
		this(CaptureLimits.DEFAULT);
	}

	Taps(CaptureLimits limits) {
		this(limits, new CallSiteFinder(List.of("io.github.springdebugtoolbar.datasource"), List.of()));
	}

	Taps(CallSiteFinder callSiteFinder) {
		this(CaptureLimits.DEFAULT, callSiteFinder);
	}

	private Taps(CaptureLimits limits, CallSiteFinder callSiteFinder) {
		this.recorder = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT, callSiteFinder);
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("recorder", this.recorder);
		beans.addBean("secretNames", new SecretNames(List.of()));
		this.tap = new DataSourceTap(beans.getBeanProvider(Recorder.class), beans.getBeanProvider(SecretNames.class),
				() -> new Statements(10_000, this.texts), () -> limits, (name) -> false);
	}

	LongTexts texts() {
		return this.texts;
	}

	Recorder recorder() {
		return this.recorder;
	}

	DataSource tap(DataSource dataSource, String name) {
		return (DataSource) this.tap.postProcessAfterInitialization(dataSource, name);
	}

	// A connection as a pool gets it.
	Connection pooled(Connection connection) {
		JdbcRecorder jdbc = new JdbcRecorder(this.recorder, new Statements(10_000, this.texts),
				new SecretNames(List.of()), CaptureLimits.DEFAULT);
		return new ConnectionTap("shop", jdbc, true).tap(connection);
	}

	UntappedConnections connections() {
		return this.tap.connections();
	}

	void watchPools() {
		this.tap.watchPools();
	}

	RecordedRequest record(Work work) throws Exception {
		return record(this.recorder, work);
	}

	List<Query> queries(Work work) throws Exception {
		return record(work).queries();
	}

	List<ConnectionEvent> events(Work work) throws Exception {
		return record(work).events(ConnectionEvent.class);
	}

	static RecordedRequest record(Recorder recorder, Work work) throws Exception {
		Recording recording = recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			work.run();
		}
		return recording.snapshot();
	}

	/**
	 * Work that is recorded.
	 */
	interface Work {

		void run() throws Exception;

	}

}
