package io.github.springdebugtoolbar.recording;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says once what of the toolbar failed, at the border where the fault was caught. Safe
 * for use by multiple threads.
 */
public final class FaultLog {

	private static final int FAULTS = 200;

	private static final Log logger = LogFactory.getLog("io.github.springdebugtoolbar");

	private final Set<String> said = ConcurrentHashMap.newKeySet();

	/**
	 * Logs a fault as a warning the first time, later ones of its kind at debug level.
	 * @param what what failed, as the beginning of a sentence
	 * @param fault the fault
	 */
	public void report(String what, Throwable fault) {
		if (this.said.size() < FAULTS && this.said.add(what + fault.getClass().getName())) {
			logger.warn("Debug toolbar: " + what + " failed; the application is not affected", fault);
		}
		else {
			logger.debug("Debug toolbar: " + what + " failed", fault);
		}
	}

}
