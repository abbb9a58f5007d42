package io.github.springdebugtoolbar.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The reads of one recording. Not safe for use by multiple threads.
 */
class ReadLog {

	private final List<ReadCounter> running = new ArrayList<>(1);

	private int[] total = {};

	void add(ReadCounter counter) {
		this.running.add(counter);
	}

	boolean ended(ReadCounter counter) {
		boolean counted = this.running.remove(counter);
		if (counted) {
			this.total = sum(this.total, counter.counts());
		}
		return counted;
	}

	List<AttributeReads> reads(EntityLog loaded) {
		List<WatchedClass> classes = WatchedClasses.findAll();
		return classes.isEmpty() ? List.of() : reads(classes, loaded.names());
	}

	private List<AttributeReads> reads(List<WatchedClass> classes, Set<String> loaded) {
		int[] all = this.total;
		for (ReadCounter counter : this.running) {
			all = sum(all, counter.counts());
		}
		int[] counts = all;
		return classes.stream()
			.filter((watched) -> loaded.contains(watched.name()) || isRead(watched, counts))
			.map((watched) -> watched.reads(counts))
			.toList();
	}

	private static boolean isRead(WatchedClass watched, int[] counts) {
		int end = Math.min(watched.last() + 1, counts.length);
		for (int number = watched.first(); number < end; number++) {
			if (counts[number] > 0) {
				return true;
			}
		}
		return false;
	}

	private static int[] sum(int[] one, int[] other) {
		int[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
		for (int i = 0; i < other.length; i++) {
			sum[i] += other[i];
		}
		return sum;
	}

}
