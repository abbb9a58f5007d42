package io.github.springdebugtoolbar.datasource;

import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says once that recording failed. Safe for use by multiple threads.
 */
final class FaultLog {

	private static final Log logger = LogFactory.getLog(FaultLog.class);

	private final AtomicBoolean said = new AtomicBoolean();

	void report(String what, Throwable fault) {
		if (this.said.compareAndSet(false, true)) {
			logger.warn("Debug toolbar: " + what + " failed; further faults are logged at debug level", fault);
		}
		else {
			logger.debug("Debug toolbar: " + what + " failed", fault);
		}
	}

}
