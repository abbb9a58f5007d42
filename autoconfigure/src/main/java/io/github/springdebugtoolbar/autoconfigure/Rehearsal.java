package io.github.springdebugtoolbar.autoconfigure;

import java.time.Clock;
import java.util.List;

import io.github.springdebugtoolbar.datasource.FirstConnection;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.hibernate.FirstSession;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FirstUse;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.sql.Statements;
import io.github.springdebugtoolbar.web.FirstRequest;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.ClassUtils;

/**
 * Loads in a thread of its own, while the application starts, what its first statement
 * and its first request need of the toolbar. Without a second processor the start would
 * wait for it all the same. Asks for no bean.
 */
class Rehearsal implements BeanFactoryPostProcessor {

	private static final String STATEMENT = "select a.name from item a where a.id = ? and a.state <> 'new'";

	private static final String HIBERNATE = "org.hibernate.engine.spi.SessionFactoryImplementor";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		if (Runtime.getRuntime().availableProcessors() > 1) {
			Thread thread = new Thread(Rehearsal::run, "debug-toolbar-rehearsal");
			thread.setDaemon(true);
			thread.start();
		}
	}

	// In the order in which a start asks for it.
	static void run() {
		FirstUse.attempt("properties", Rehearsal::bind);
		FirstUse.attempt("the first request", FirstRequest::prepare);
		FirstUse.attempt("the first connection", FirstConnection::prepare);
		FirstUse.attempt("the first recording", Rehearsal::record);
		if (ClassUtils.isPresent(HIBERNATE, Rehearsal.class.getClassLoader())) {
			FirstUse.attempt("the first session", FirstSession::prepare);
		}
	}

	private static void bind() {
		new Binder(List.of()).bindOrCreate(RecordingProperties.PREFIX, RecordingProperties.class);
	}

	private static void record() {
		Recording recording = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
				new CallSiteFinder(List.of(), List.of()))
			.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			recording.begin("", new Statements(STATEMENT.length()).find(STATEMENT)).executed(0, 0);
		}
		new RequestInspector(List.of()).inspect(recording.snapshot());
	}

}
