package io.github.springdebugtoolbar.attribute;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.ReadCounter;
import org.jspecify.annotations.Nullable;

/**
 * What the inserted code calls before a persistent field is read. Never fails, and does
 * next to nothing on a thread that works for no recording.
 */
public final class ReadHook {

	private static final HibernateCalls hibernate = new HibernateCalls();

	private static final FirstNumbers firstNumbers = new FirstNumbers();

	private ReadHook() {
	}

	/**
	 * An attribute of a class that no watched class extends is read.
	 * @param owner whose attribute it is
	 * @param number number of the attribute
	 */
	public static void read(@Nullable Object owner, int number) {
		ReadCounter reads = CurrentRecording.reads();
		if (reads != null && !reads.count(number)) {
			first(reads, number);
		}
	}

	/**
	 * An attribute of a class that watched classes extend is read: which of them it is is
	 * told by the owner.
	 * @param owner whose attribute it is
	 * @param index its place among the attributes of the owner's class
	 */
	public static void readInherited(@Nullable Object owner, int index) {
		ReadCounter reads = CurrentRecording.reads();
		if (reads != null && owner != null) {
			int number = firstNumbers.get(owner.getClass()) + index;
			if (!reads.count(number)) {
				first(reads, number);
			}
		}
	}

	static void forget(Class<?> type) {
		firstNumbers.remove(type);
	}

	// Only until the first read by the application: walking the stack takes microseconds.
	private static void first(ReadCounter reads, int number) {
		if (number >= 0 && !hibernate.isReading()) {
			reads.countFirst(number);
		}
	}

}
