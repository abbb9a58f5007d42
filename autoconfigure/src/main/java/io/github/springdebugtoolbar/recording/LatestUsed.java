package io.github.springdebugtoolbar.recording;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of what was used last: the entry that was not used for longest goes when there
 * are too many. Not safe for use by multiple threads.
 *
 * @param <K> type of keys
 * @param <V> type of values
 */
public final class LatestUsed<K, V> extends LinkedHashMap<K, V> {

	private static final long serialVersionUID = 1L;

	private final int capacity;

	/**
	 * Creates it.
	 * @param capacity number of entries that are kept
	 */
	public LatestUsed(int capacity) {
		super(16, 0.75f, true);
		this.capacity = capacity;
	}

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > this.capacity;
	}

}
