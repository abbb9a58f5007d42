package io.github.springdebugtoolbar.ui.fault;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * What the toolbar warns of.
 */
final class Warnings {

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	void listen() {
		this.appender.start();
		logger().addAppender(this.appender);
	}

	void end() {
		logger().detachAppender(this.appender);
	}

	void clear() {
		this.appender.list.clear();
	}

	List<String> warnings() {
		return new ArrayList<>(this.appender.list).stream()
			.filter((event) -> event.getLevel().isGreaterOrEqual(Level.WARN))
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

	private static Logger logger() {
		return (Logger) LoggerFactory.getLogger("io.github.springdebugtoolbar");
	}

}
