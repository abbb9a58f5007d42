package io.github.springdebugtoolbar.hibernate;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.PagedInMemory;
import io.github.springdebugtoolbar.recording.Recording;
import org.slf4j.LoggerFactory;

/**
 * Reads in the log that Hibernate cuts a page out in memory: there is no event for it.
 * Heard with Logback only, and only while the warning is not switched off.
 */
final class PagingWarnings extends AppenderBase<ILoggingEvent> {

	private static final String LOGGER = "org.hibernate.orm.query";

	private static final String CODE = "HHH90003004";

	private static final String NAME = "debug-toolbar";

	private PagingWarnings() {
		setName(NAME);
	}

	// Takes the place of one that an earlier start in this virtual machine has left.
	static void attach() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			Logger logger = context.getLogger(LOGGER);
			logger.detachAppender(NAME);
			PagingWarnings warnings = new PagingWarnings();
			warnings.setContext(context);
			warnings.start();
			logger.addAppender(warnings);
		}
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (event.getMessage().startsWith(CODE)) {
			CurrentRecording.find().ifPresent(PagingWarnings::note);
		}
	}

	private static void note(Recording recording) {
		recording.add(new PagedInMemory(recording.elapsedNanos(), Thread.currentThread().getName()));
	}

}
