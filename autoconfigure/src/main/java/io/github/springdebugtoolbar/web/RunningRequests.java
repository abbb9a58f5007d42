package io.github.springdebugtoolbar.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests that have begun and are not finished. Safe for use by multiple threads.
 */
public final class RunningRequests {

	private final Set<String> ids = ConcurrentHashMap.newKeySet();

	void started(String id) {
		this.ids.add(id);
	}

	void ended(String id) {
		this.ids.remove(id);
	}

	boolean contains(String id) {
		return this.ids.contains(id);
	}

}
