package io.github.springdebugtoolbar.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says a fault of the toolbar once, however often it happens. Safe for use by multiple
 * threads.
 */
final class LoggedOnce {

	private static final int FAULTS = 200;

	private static final Log logger = LogFactory.getLog("io.github.springdebugtoolbar");

	private final Set<String> said = ConcurrentHashMap.newKeySet();

	void warn(String what, Throwable fault) {
		if (this.said.size() < FAULTS && this.said.add(what + fault.getClass().getName())) {
			logger.warn(what + " failed; the application is not affected", fault);
		}
	}

}
