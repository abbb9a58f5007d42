package io.github.springdebugtoolbar.attribute;

import java.util.function.ToIntFunction;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.ReadCounter;
import org.jspecify.annotations.Nullable;

/**
 * What the inserted code calls before a persistent field is read. Never fails, and does
 * next to nothing on a thread that works for no recording.
 */
public final class ReadHook {

	private static final HibernateCalls hibernate = new HibernateCalls();

	private static final FaultLog faults = new FaultLog();

	private static final FirstNumbers firstNumbers = new FirstNumbers();

	private static final ToIntFunction<Class<?>> lookUp = firstNumbers::get;

	private ReadHook() {
	}

	/**
	 * An attribute of a class that no watched class extends is read.
	 * @param owner whose attribute it is
	 * @param number number of the attribute
	 */
	public static void read(@Nullable Object owner, int number) {
		try {
			ReadCounter reads = CurrentRecording.reads();
			if (reads != null) {
				count(reads, number);
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	/**
	 * An attribute of a class that watched classes extend is read: which of them it is is
	 * told by the owner.
	 * @param owner whose attribute it is
	 * @param index its place among the attributes of the owner's class
	 */
	public static void readInherited(@Nullable Object owner, int index) {
		try {
			ReadCounter reads = CurrentRecording.reads();
			if (reads != null && owner != null) {
				count(reads, reads.first(owner.getClass(), lookUp) + index);
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	static void forget(Class<?> type) {
		firstNumbers.remove(type);
	}

	private static void count(ReadCounter reads, int number) {
		if (!reads.count(number)) {
			first(reads, number);
		}
	}

	// Only until the first read by the application: walking the stack takes microseconds.
	private static void first(ReadCounter reads, int number) {
		if (number >= 0 && !hibernate.isReading()) {
			reads.countFirst(number);
		}
	}

	private static void report(Throwable fault) {
		faults.report("counting a read of an attribute", fault);
	}

}
