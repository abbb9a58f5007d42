package io.github.springdebugtoolbar.recording;

import java.util.Map;

/**
 * How often the application read the attributes of a class while a request ran. There is
 * one event for each class of which the request loaded or read something; for a class
 * that is not watched there is none. What Hibernate reads itself is not counted.
 *
 * @param className class with its package: an entity or an embeddable
 * @param reads number of reads by attribute, 0 for those that were not read
 * @param startNanos nanoseconds since the start of the request
 * @param thread name of the thread
 */
public record AttributeReads(String className, Map<String, Integer> reads, long startNanos,
		String thread) implements RecordedEvent {

	public AttributeReads {
		reads = Map.copyOf(reads);
	}

	@Override
	public long durationNanos() {
		return 0;
	}

	/**
	 * Whether an attribute was read.
	 * @param attribute name of the attribute
	 * @return {@code true} too if the attribute is not watched, of which nothing can be
	 * said
	 */
	public boolean isRead(String attribute) {
		return this.reads.getOrDefault(attribute, 1) > 0;
	}

	/**
	 * Whether no attribute was read.
	 * @return {@code true} if there is no read at all
	 */
	public boolean isUnread() {
		return this.reads.values().stream().allMatch((count) -> count == 0);
	}

}
