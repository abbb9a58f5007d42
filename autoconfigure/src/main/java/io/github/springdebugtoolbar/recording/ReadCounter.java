package io.github.springdebugtoolbar.recording;

import java.util.Arrays;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Counts reads of attributes by one thread for one recording. Called for each read, so
 * that it does next to nothing. Written by one thread.
 */
public final class ReadCounter {

	private static final int LIMIT = 1_000_000;

	private final Recording recording;

	private int[] counts = {};

	private @Nullable Class<?> latestType;

	private int latestFirst;

	ReadCounter(Recording recording) {
		this.recording = recording;
	}

	/**
	 * Counts a read of an attribute that was read before.
	 * @param number number of the attribute
	 * @return {@code false} if it was not read before: it is not counted then
	 */
	public boolean count(int number) {
		int[] known = this.counts;
		if (number >= known.length || known[number] == 0) {
			return false;
		}
		known[number]++;
		return true;
	}

	/**
	 * Counts the first read of an attribute.
	 * @param number number of the attribute
	 */
	public void countFirst(int number) {
		if (number < 0 || number >= LIMIT) {
			return;
		}
		if (this.counts.length == 0) {
			this.recording.counting(this);
		}
		if (number >= this.counts.length) {
			this.counts = Arrays.copyOf(this.counts, number + 64);
		}
		this.counts[number]++;
	}

	/**
	 * Number of the first attribute of a class. Asked for at each read of an inherited
	 * attribute, mostly of the same class as before.
	 * @param type the class
	 * @param numbers knows the number of any class
	 * @return the number
	 */
	public int first(Class<?> type, ToIntFunction<Class<?>> numbers) {
		if (type != this.latestType) {
			this.latestFirst = numbers.applyAsInt(type);
			this.latestType = type;
		}
		return this.latestFirst;
	}

	int[] counts() {
		return this.counts;
	}

}
